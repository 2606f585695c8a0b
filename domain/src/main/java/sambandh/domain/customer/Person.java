package sambandh.domain.customer;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/**
 * A human being whom letters go to.
 *
 * @param version grows by one with every change of {@code details}; not by an opt-out, which the person may tell us at
 *     any moment and which must make nobody's edit stale
 * @param optOuts in the order of their topics
 * @param confirmedAt as {@link Confirmation} has it; no part of the version either
 */
public record Person(
        PersonId id,
        long version,
        PersonDetails details,
        List<OptOut> optOuts,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant confirmedAt) {
    public Person {
        optOuts = optOuts.stream()
                .sorted(Comparator.comparing(optOut -> optOut.topic().value()))
                .toList();
    }

    /** Of somebody whose data nobody has confirmed yet. */
    public Person(
            PersonId id,
            long version,
            PersonDetails details,
            List<OptOut> optOuts,
            Instant createdAt,
            Instant changedAt) {
        this(id, version, details, optOuts, createdAt, changedAt, null);
    }

    public static Person make(PersonId id, PersonDetails details, Instant now) {
        return new Person(id, 1, details, List.of(), now, now);
    }

    public Person change(PersonDetails to, Instant now) {
        return new Person(id, version + 1, to, optOuts, createdAt, now, confirmedAt);
    }

    /** The same, as somebody has just said that it is right. */
    public Person confirm(Instant now) {
        return new Person(id, version, details, optOuts, createdAt, changedAt, now);
    }

    /** Whether letters on the topic are unwanted, by the topic itself or by {@link OptOut#ALL}. */
    public boolean hasOptedOutOf(Code topic) {
        return optOuts.stream()
                .anyMatch(o -> o.topic().equals(topic) || o.topic().equals(OptOut.ALL));
    }

    /** The customer the person belongs to, null where there is none or more than one. */
    public @Nullable CustomerId onlyCustomer() {
        List<CustomerId> all = details.memberships().stream()
                .map(Membership::customerId)
                .distinct()
                .toList();
        return all.size() == 1 ? all.getFirst() : null;
    }
}
