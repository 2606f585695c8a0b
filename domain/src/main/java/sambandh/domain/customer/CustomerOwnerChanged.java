package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** Somebody else owns or covers one customer now, by an edit; sets tell of themselves: {@link HandedOver}. */
public record CustomerOwnerChanged(
        UUID customerId, @Nullable UUID ownerId, @Nullable UUID coverId, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "customer.owner-changed.v1";
    }
}
