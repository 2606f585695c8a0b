package sambandh.domain.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** A task was put off. */
public record TaskDeferred(UUID taskId, @Nullable UUID customerId, Instant dueAt, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "task.deferred.v1";
    }
}
