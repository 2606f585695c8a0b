package sambandh.application.customer;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.shared.Scope;

/** Who looked after customers, to look at. */
public interface OwnershipViews {
    /**
     * Sorts by {@code at}.
     *
     * @param asOf without what came later: the last of the others tells who it was then; null for all
     */
    Page<OwnerChange> list(Scope scope, CustomerId customer, @Nullable Instant asOf, Page.Wanted wanted);

    /** Customers behind this one, by their ids, who have a new owner by this hand-over. */
    List<CustomerId> newlyOwned(Scope scope, UUID reference, @Nullable CustomerId after, int atMost);
}
