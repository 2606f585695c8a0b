package sambandh.domain.relationship;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;

/**
 * A motive of a customer, as somebody learnt of it.
 *
 * @param orderId the order that it was the motive of; null for all that they buy
 * @param toldBy the actor's reference
 */
public record MotiveTold(
        UUID id,
        CustomerId customerId,
        Motive motive,
        @Nullable UUID orderId,
        String toldBy,
        Instant toldAt) {
    public MotiveTold {
        toldAt = toldAt.truncatedTo(ChronoUnit.MICROS);
    }
}
