package sambandh.domain.cadence;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.shared.Event;

/** A customer left a plan, by its end or before. */
public record EnrolmentEnded(UUID enrolmentId, UUID customerId, String plan, String because, Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "cadence.ended.v1";
    }
}
