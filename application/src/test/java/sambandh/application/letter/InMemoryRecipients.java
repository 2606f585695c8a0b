package sambandh.application.letter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Wishes;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Language;

public final class InMemoryRecipients implements Recipients {
    private final Map<UUID, Recipient> all = new LinkedHashMap<>();
    private final Set<UUID> unreadable = new HashSet<>();

    /** Somebody in Kolkata who may be written to. */
    public Recipient add(String name, @Nullable String language, @Nullable String address, UUID... customers) {
        return put(new Recipient(
                UUID.randomUUID(),
                name,
                name,
                language == null ? null : new Language(language),
                ZoneId.of("Asia/Kolkata"),
                address == null ? null : new EmailAddress(address),
                false,
                Set.of(),
                List.of(customers)));
    }

    public Recipient put(Recipient recipient) {
        all.put(recipient.personId(), recipient);
        return recipient;
    }

    public void remove(UUID personId) {
        all.remove(personId);
    }

    /** Whoever asks for this person fails. */
    public void spoil(UUID personId) {
        unreadable.add(personId);
    }

    public void doNotContact(UUID personId) {
        Recipient r = all.get(personId);
        put(new Recipient(
                personId,
                r.name(),
                r.called(),
                r.language(),
                r.zone(),
                r.address(),
                true,
                r.optOuts(),
                r.customers(),
                r.wishes(),
                r.consents()));
    }

    private void change(UUID personId, Set<Code> optOuts, Wishes wishes, Set<Code> consents) {
        Recipient r = all.get(personId);
        if (r != null) {
            put(new Recipient(
                    personId,
                    r.name(),
                    r.called(),
                    r.language(),
                    r.zone(),
                    r.address(),
                    r.doNotContact(),
                    optOuts,
                    r.customers(),
                    wishes,
                    consents));
        }
    }

    /** As a database would, where all stands together. */
    public void wish(UUID personId, Wishes wishes) {
        Recipient r = all.get(personId);
        change(personId, r.optOuts(), wishes, r.consents());
    }

    public void consent(UUID personId, Set<Code> topics) {
        Recipient r = all.get(personId);
        change(personId, r.optOuts(), r.wishes(), topics);
    }

    @Override
    public boolean isSomebodys(EmailAddress address) {
        return all.values().stream()
                .map(Recipient::address)
                .anyMatch(it -> it != null
                        && List.of(address.value(), address.mailbox()).contains(it.value()));
    }

    @Override
    public Optional<Recipient> find(UUID personId) {
        if (unreadable.contains(personId)) {
            throw new IllegalStateException("what is kept of this person cannot be read");
        }
        return Optional.ofNullable(all.get(personId));
    }

    @Override
    public Map<UUID, Recipient> find(Collection<UUID> personIds) {
        Map<UUID, Recipient> found = new LinkedHashMap<>();
        personIds.forEach(id -> find(id).ifPresent(person -> found.put(id, person)));
        return found;
    }

    @Override
    public Optional<Recipient> findForCustomer(UUID customerId) {
        List<Recipient> of = all.values().stream()
                .filter(r -> r.customers().contains(customerId))
                .toList();
        return of.stream()
                .filter(r -> r.address() != null)
                .findFirst()
                .or(() -> of.stream().findFirst());
    }

    @Override
    public boolean optOut(UUID personId, Code topic, Instant since, String toldBy) {
        Recipient r = all.get(personId);
        if (r == null || r.optOuts().contains(topic)) {
            return false;
        }
        Set<Code> topics = new HashSet<>(r.optOuts());
        topics.add(topic);
        change(personId, topics, r.wishes(), r.consents());
        return true;
    }

    @Override
    public void optIn(UUID personId, Code topic) {
        Recipient r = all.get(personId);
        Set<Code> topics = new HashSet<>(r.optOuts());
        topics.remove(topic);
        change(personId, topics, r.wishes(), r.consents());
    }
}
