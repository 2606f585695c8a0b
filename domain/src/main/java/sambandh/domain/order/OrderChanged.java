package sambandh.domain.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * What people edit of an order was changed: when it was ordered or delivered, what it came to, or whose it is.
 *
 * @param customerId null for a guest
 */
public record OrderChanged(UUID orderId, @Nullable UUID customerId, long version, OrderMode mode, Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "order.changed.v1";
    }
}
