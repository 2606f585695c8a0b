package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** A person was taken in. {@code customerId} is the only customer of the person, null where there is none or more. */
public record PersonCreated(UUID personId, @Nullable UUID customerId, Instant occurredAt) implements Event {
    public static final String TYPE = "person.created.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
