package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** What people edit of a person was changed, opt-outs not among it. {@code customerId} as in {@link PersonCreated}. */
public record PersonChanged(
        UUID personId, long version, @Nullable UUID customerId, Instant occurredAt) implements Event {
    public static final String TYPE = "person.changed.v1";

    @Override
    public String type() {
        return TYPE;
    }
}
