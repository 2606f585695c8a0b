package sambandh.domain.relationship;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** Stages of an import's customers are to be worked out; told again until none is left, so that no transaction is long. */
public record StagesDue(UUID importId, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "relationship.stages-due.v1";
    }

    @Override
    public @Nullable UUID customerId() {
        return null;
    }
}
