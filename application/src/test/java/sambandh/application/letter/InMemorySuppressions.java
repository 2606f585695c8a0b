package sambandh.application.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.Page;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Scope;

public final class InMemorySuppressions implements Suppressions {
    private final Map<String, Suppression> all = new TreeMap<>();
    private final Map<String, Map<LetterId, Instant>> soft = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemorySuppressions(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    @Override
    public boolean contains(EmailAddress address) {
        return all.containsKey(digest(address));
    }

    @Override
    public Set<EmailAddress> among(Collection<EmailAddress> addresses) {
        return addresses.stream().filter(this::contains).collect(Collectors.toSet());
    }

    @Override
    public Optional<Suppression> find(EmailAddress address) {
        return Optional.ofNullable(all.get(digest(address)));
    }

    @Override
    public void add(EmailAddress address, Reason reason, Instant since, String toldBy) {
        unitOfWork.mustBeOpen();
        String id = digest(address);
        all.putIfAbsent(id, new Suppression(id, reason, since, toldBy));
    }

    @Override
    public int bouncedSoftly(EmailAddress address, LetterId letter, Instant at, Instant since) {
        unitOfWork.mustBeOpen();
        Map<LetterId, Instant> ofAddress = soft.computeIfAbsent(digest(address), digest -> new HashMap<>());
        ofAddress.putIfAbsent(letter, at);
        return (int) ofAddress.values().stream()
                .filter(then -> !then.isBefore(since))
                .count();
    }

    @Override
    public boolean remove(String id) {
        unitOfWork.mustBeOpen();
        return all.remove(id) != null;
    }

    @Override
    public Page<Suppression> list(Scope scope, Page.Wanted wanted) {
        List<Suppression> found = scope instanceof Scope.Nothing ? List.of() : List.copyOf(all.values());
        return InMemoryPages.page(
                found, wanted, s -> s.since().toString(), s -> UUID.nameUUIDFromBytes(s.id().getBytes()));
    }

    @Override
    public String digest(EmailAddress address) {
        String hash = HexFormat.of()
                .toHexDigits(address.value().toLowerCase(Locale.ROOT).hashCode());
        return hash.repeat(8);
    }
}
