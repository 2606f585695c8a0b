package sambandh.application.order;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** Orders to look at. */
public interface OrderViews {
    /**
     * Sorts by {@code orderedAt}.
     *
     * @param from the first business date
     * @param to the business date after the last
     * @param set the id of a set of customers to keep to, such as a segment
     */
    record Filter(
            @Nullable CustomerId customer,
            Order.@Nullable Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable UUID set) {
        public Filter(
                @Nullable CustomerId customer,
                Order.@Nullable Kind kind,
                @Nullable LocalDate from,
                @Nullable LocalDate to) {
            this(customer, kind, from, to, null);
        }
    }

    /** @throws sambandh.domain.shared.InvalidInput {@code unknown_segment} when there is no such set */
    Page<Order> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Order> find(Scope scope, OrderId id);

    Optional<Order> find(Scope scope, ExternalId id);
}
