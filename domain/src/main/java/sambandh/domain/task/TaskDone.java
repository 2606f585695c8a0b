package sambandh.domain.task;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Event;

/** A task was done. {@code proof} is the kind of its proof, {@code reference} what was proof. */
public record TaskDone(
        UUID taskId,
        TaskKind kind,
        Code subject,
        @Nullable UUID customerId,
        Code proof,
        @Nullable UUID reference,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "task.done.v1";
    }
}
