package sambandh.domain.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Event;

/** Somebody is to do something. */
public record TaskAsked(
        UUID taskId,
        TaskKind kind,
        Code subject,
        @Nullable UUID customerId,
        @Nullable UUID holderId,
        @Nullable UUID departmentId,
        Instant dueAt,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "task.asked.v1";
    }
}
