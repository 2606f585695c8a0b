package sambandh.domain.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** A task has another holder, or another department. */
public record TaskAssigned(
        UUID taskId,
        @Nullable UUID customerId,
        @Nullable UUID holderId,
        @Nullable UUID departmentId,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "task.assigned.v1";
    }
}
