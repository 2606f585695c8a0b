package sambandh.application.letter;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.letter.Consent;
import sambandh.domain.letter.WishProof;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;

public final class InMemoryPreferences implements Preferences {
    private final Map<UUID, Kept> kept = new HashMap<>();
    private final Map<UUID, Map<Code, Consent>> consents = new HashMap<>();
    private final List<WishProof> proofs = new ArrayList<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final @Nullable InMemoryRecipients recipients;

    /** @param recipients who hear of what is kept here, as in a database */
    public InMemoryPreferences(InMemoryUnitOfWork unitOfWork, @Nullable InMemoryRecipients recipients) {
        this.unitOfWork = unitOfWork;
        this.recipients = recipients;
    }

    @Override
    public Kept find(UUID personId) {
        return kept.getOrDefault(personId, new Kept(personId, Wishes.NONE, 0));
    }

    @Override
    public void hold(UUID personId) {
        unitOfWork.mustBeOpen();
    }

    @Override
    public void replace(Kept wishes) {
        unitOfWork.mustBeOpen();
        if (find(wishes.personId()).version() != wishes.version() - 1) {
            throw new LostUpdate("preferences");
        }
        kept.put(wishes.personId(), wishes);
        if (recipients != null) {
            recipients.wish(wishes.personId(), wishes.wishes());
        }
    }

    @Override
    public Optional<Consent> consent(UUID personId, Code topic) {
        return consents(personId).stream().filter(c -> c.topic().equals(topic)).findFirst();
    }

    @Override
    public List<Consent> consents(UUID personId) {
        return consents.getOrDefault(personId, Map.of()).values().stream()
                .sorted(Comparator.comparing(c -> c.topic().value()))
                .toList();
    }

    @Override
    public void keep(Consent consent) {
        unitOfWork.mustBeOpen();
        consents.computeIfAbsent(consent.personId(), person -> new HashMap<>()).put(consent.topic(), consent);
        if (recipients != null) {
            recipients.consent(
                    consent.personId(),
                    consents(consent.personId()).stream()
                            .filter(Consent::isConfirmed)
                            .map(Consent::topic)
                            .collect(Collectors.toSet()));
        }
    }

    @Override
    public void prove(WishProof proof) {
        unitOfWork.mustBeOpen();
        proofs.add(proof);
    }

    @Override
    public List<WishProof> proofs(UUID personId, int atMost) {
        return proofs.reversed().stream()
                .filter(proof -> proof.personId().equals(personId))
                .limit(atMost)
                .toList();
    }
}
