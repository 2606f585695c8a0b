package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.shared.Event;

/** A customer was taken in, by hand or by another system. {@code kind} in lower case. */
public record CustomerCreated(UUID customerId, String kind, Instant occurredAt) implements Event {
    public static final String TYPE = "customer.created.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
