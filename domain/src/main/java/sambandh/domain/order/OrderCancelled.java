package sambandh.domain.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * Somebody called an order off.
 *
 * @param occurredAt when it was ordered, not when it was told
 * @param customerId null for a guest
 * @param amount a plain number, zero or less
 * @param mode history for what lies longer back: it changes facts, and reaches nobody
 */
public record OrderCancelled(
        UUID orderId,
        @Nullable UUID customerId,
        @Nullable UUID refersTo,
        Instant occurredAt,
        LocalDate businessDate,
        String amount,
        String currency,
        OrderMode mode)
        implements Event {
    @Override
    public String type() {
        return "order.cancelled.v1";
    }
}
