package sambandh.domain.customer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;

/**
 * Something that somebody else, or an import, changed about customers of an owner. Says what was changed, never how.
 *
 * @param customerId which customer; null for a set of them
 * @param personId which person of the customer; null where it is the customer
 * @param what {@code customer.change}, {@code person.create}, {@code customer.import}, {@code customer.hand-over}
 * @param fields names of what was changed, as the interface has them; empty where something is new
 * @param customers how many customers it concerns
 * @param by the actor's reference
 * @param reference the import or hand-over; null for one change
 */
public record OwnerNewsItem(
        UUID id,
        EmployeeId ownerId,
        @Nullable CustomerId customerId,
        @Nullable PersonId personId,
        String what,
        Set<String> fields,
        long customers,
        String by,
        Instant at,
        @Nullable UUID reference) {
    public OwnerNewsItem {
        fields = Set.copyOf(fields);
    }
}
