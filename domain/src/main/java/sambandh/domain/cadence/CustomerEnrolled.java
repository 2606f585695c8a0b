package sambandh.domain.cadence;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.shared.Event;

/** A customer came into a plan. */
public record CustomerEnrolled(UUID enrolmentId, UUID customerId, String plan, String kind, Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "cadence.enrolled.v1";
    }
}
