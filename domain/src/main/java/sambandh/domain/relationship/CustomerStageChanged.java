package sambandh.domain.relationship;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A customer came into another stage, by what happened these days; not told of history that was brought in.
 *
 * @param stage in lower case, as {@code before}
 * @param since the first day of the stage; null when nothing is known of them any longer
 * @param evidence what shows it: {@code first_order}
 * @param reference the order, or what was told
 */
public record CustomerStageChanged(
        UUID customerId,
        String before,
        String stage,
        @Nullable LocalDate since,
        @Nullable String evidence,
        @Nullable UUID reference,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "customer.stage-changed.v1";
    }
}
