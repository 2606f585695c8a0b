package sambandh.application.order;

import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;

/**
 * Hears whose orders have come or changed, in the unit of work in which they did, so that what is kept of them is never
 * behind. Columns to the right contribute theirs; an import tells of the customers of a few thousand orders at once.
 */
@FunctionalInterface
public interface OrderWatch {
    /** @param customers never empty; whoever had an order and has it no more is among them */
    void ordersChanged(Set<CustomerId> customers);

    static void tell(Collection<OrderWatch> watches, Stream<Order> orders) {
        Set<CustomerId> customers = orders.map(order -> order.details().customerId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        if (!customers.isEmpty()) {
            watches.forEach(watch -> watch.ordersChanged(customers));
        }
    }
}
