package sambandh.domain.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** A task is not wanted any more. */
public record TaskWithdrawn(UUID taskId, @Nullable UUID customerId, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "task.withdrawn.v1";
    }
}
