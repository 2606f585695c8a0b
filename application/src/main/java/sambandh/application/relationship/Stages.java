package sambandh.application.relationship;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.StageHistory;

/**
 * In which stages customers are and were: worked out from their sales and from what was told, and kept, so that all of them
 * can be counted and filtered by it. Writing wants a unit of work.
 */
public interface Stages {
    /** What was kept before, and is now. */
    record Kept(StageHistory before, StageHistory now) {}

    /** Nobody else works out the stages of this customer before the unit of work ends. */
    void hold(CustomerId customer);

    /** As it is now, whatever was kept. */
    StageHistory of(CustomerId customer);

    /** In the order of their days. */
    List<Evidence> told(CustomerId customer);

    void add(Evidence evidence);

    void remove(Evidence evidence);

    /** Works it out anew, and keeps it. */
    Kept keep(CustomerId customer);

    /** Does the same with many, and says of how many what was kept was not right. */
    int keepAll(List<CustomerId> customers);

    /** Marks the customers of an import's orders, and of the sales that these take back. */
    void mark(UUID importId);

    /** Works out some of those marked; false when none was left. */
    boolean keepMarked(UUID importId);

    /** Customers in the order of their ids. */
    List<CustomerId> walk(@Nullable CustomerId after, int atMost);
}
