package sambandh.domain.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * People of the company and of a customer had to do with each other.
 *
 * @param occurredAt when it began, not when it was told
 * @param purpose the company's own code, null where nobody said
 * @param mode history for what lies longer back: it changes facts, and reaches nobody
 */
public record InteractionLogged(
        UUID interactionId,
        UUID customerId,
        @Nullable UUID employeeId,
        @Nullable UUID departmentId,
        Channel channel,
        Direction direction,
        Outcome outcome,
        @Nullable String purpose,
        Instant occurredAt,
        InteractionMode mode)
        implements Event {
    @Override
    public String type() {
        return "interaction.logged.v1";
    }
}
