package sambandh.application.relationship;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Motive;
import sambandh.domain.relationship.MotiveTold;
import sambandh.domain.shared.Scope;

/** Why customers buy and stay. Writing wants a unit of work. */
public interface Motives {
    /** In the order in which they were told. */
    List<MotiveTold> of(CustomerId customer);

    /** Does nothing where the same is told of the same order, or of none, already. */
    void add(MotiveTold motive);

    void remove(MotiveTold motive);

    /**
     * How many customers have each.
     *
     * @param set a set of customers to keep to, such as a segment; null for all
     * @throws sambandh.domain.shared.InvalidInput {@code unknown_segment} when there is no such set
     */
    Map<Motive, Long> count(Scope scope, @Nullable UUID set);
}
