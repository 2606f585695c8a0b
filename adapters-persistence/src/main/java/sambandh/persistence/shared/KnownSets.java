package sambandh.persistence.shared;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Scope;

/** Keeps lists to a set of customers, whichever column keeps the set. */
@Singleton
public class KnownSets {
    private final List<CustomerSets> sets;

    KnownSets(List<CustomerSets> sets) {
        this.sets = sets;
    }

    /**
     * The same list, kept to the customers of the set; the list itself where there is none to keep to.
     *
     * @param customerId the SQL expression of the customer's id in the list
     * @throws InvalidInput when there is no such set
     */
    public Select within(@Nullable UUID set, Scope scope, String customerId, Select list) {
        if (set == null) {
            return list;
        }
        CustomerCondition members = members(set, scope);
        return list.and(members.on(customerId), members.params().toArray());
    }

    /** @throws InvalidInput when there is no such set */
    public CustomerCondition members(UUID set, Scope scope) {
        return sets.stream()
                .map(kept -> kept.find(set, scope))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> new InvalidInput(
                        List.of(new Fault("segmentId", "unknown_segment", "There is no such segment."))));
    }
}
