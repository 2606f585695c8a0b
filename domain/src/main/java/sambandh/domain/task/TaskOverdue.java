package sambandh.domain.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** A task was not done by its time. {@code actingId} acts for its holder just then. */
public record TaskOverdue(
        UUID taskId,
        TaskKind kind,
        @Nullable UUID customerId,
        @Nullable UUID holderId,
        @Nullable UUID actingId,
        Instant dueAt,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "task.overdue.v1";
    }
}
