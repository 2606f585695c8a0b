package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * All customers of one employee have gone over to others.
 *
 * @param fromId who looked after them
 * @param customers how many have another owner
 * @param tellCustomers whether they are to hear of it
 */
public record HandedOver(UUID handOverId, UUID fromId, long customers, boolean tellCustomers, Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "customer.handed-over.v1";
    }

    @Override
    public @Nullable UUID customerId() {
        return null;
    }
}
