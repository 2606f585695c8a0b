package sambandh.domain.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** A manager is told of a task. {@code actingId} acts for the manager just then; {@code alertId} is the task made for them. */
public record TaskEscalated(
        UUID taskId,
        TaskKind kind,
        @Nullable UUID customerId,
        UUID managerId,
        UUID actingId,
        UUID alertId,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "task.escalated.v1";
    }
}
