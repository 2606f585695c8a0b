package sambandh.application.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order that came in live by an import, as far as events tell of it.
 *
 * @param kind {@code sale}, {@code return} or {@code cancellation}
 * @param amount a plain number
 */
public record LiveOrder(
        UUID orderId,
        UUID customerId,
        @Nullable UUID refersTo,
        String kind,
        Instant orderedAt,
        LocalDate businessDate,
        String amount,
        String currency) {}
