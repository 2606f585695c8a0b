package sambandh.application.customer;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.HandOvers.Moved;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.OwnerNewsItem;

/** What owners hear of changes to their customers. Writing wants a unit of work. */
public interface OwnerNews {
    void add(Collection<OwnerNewsItem> items);

    /**
     * Tells owners of a set, each once for all of it: what is told again of the same set is added to it.
     *
     * @param parts what more is told, by owner
     */
    void addToSet(String what, UUID reference, String by, Map<EmployeeId, Part> parts, Instant at);

    /**
     * A part of a set.
     *
     * @param customers how many
     * @param fields what of them was changed
     */
    record Part(long customers, Set<String> fields) {
        public Part and(Part other) {
            Set<String> all = new TreeSet<>(fields);
            all.addAll(other.fields());
            return new Part(customers + other.customers(), all);
        }
    }

    /** Who owns these customers; without those whom nobody owns. */
    Map<CustomerId, EmployeeId> owners(Collection<CustomerId> customers);

    /** The customers that a person belongs to. */
    List<CustomerId> customersOf(UUID personId);

    /** The employee who a user is; null for none. */
    @Nullable EmployeeId employee(UUID userId);

    /** New owners hear how many customers they have got. */
    default void handedOver(HandOver handOver, List<Moved> moved, Instant at) {
        Map<EmployeeId, Part> got = new HashMap<>();
        moved.stream().filter(Moved::newOwner).forEach(one -> {
            EmployeeId owner = one.ownerId();
            if (owner != null) {
                got.merge(owner, new Part(1, Set.of("ownerId")), Part::and);
            }
        });
        addToSet("customer.hand-over", handOver.id().value(), handOver.by(), got, at);
    }
}
