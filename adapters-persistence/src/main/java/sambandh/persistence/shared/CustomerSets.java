package sambandh.persistence.shared;

import java.util.Optional;
import java.util.UUID;
import sambandh.domain.shared.Scope;

/** Sets of customers that a column keeps under an id, such as segments; so that every list can be kept to one. */
public interface CustomerSets {
    /** What tells its members; empty where there is none of that id, or none that the scope shows. */
    Optional<CustomerCondition> find(UUID id, Scope scope);
}
