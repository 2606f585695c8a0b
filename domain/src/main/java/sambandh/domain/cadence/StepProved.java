package sambandh.domain.cadence;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.shared.Event;

/**
 * A contact of a plan has happened, and this shows it.
 *
 * @param proof {@code interaction} or {@code letter}
 */
public record StepProved(
        UUID stepId, UUID enrolmentId, UUID customerId, String step, String proof, UUID reference, Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "cadence.step-proved.v1";
    }
}
