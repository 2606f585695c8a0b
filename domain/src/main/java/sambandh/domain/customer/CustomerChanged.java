package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.shared.Event;

/** What people edit of a customer was changed. {@code version} is the new one. */
public record CustomerChanged(UUID customerId, long version, Instant occurredAt) implements Event {
    public static final String TYPE = "customer.changed.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
