package sambandh.application.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sambandh.domain.shared.Event;

/** What is told of one order that came in live by an import, as of one that was placed by itself. */
@FunctionalInterface
public interface LiveOrders {
    /**
     * @param kind {@code sale}, {@code return} or {@code cancellation}
     * @param amount a plain number
     */
    record Live(
            UUID orderId,
            UUID customerId,
            String kind,
            Instant orderedAt,
            LocalDate businessDate,
            String amount,
            String currency) {}

    Event of(Live order);
}
