package sambandh.rest.relationship;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.relationship.StageHistory.Cause;
import sambandh.rest.shared.Wire;

/** What shows a stage: an order, or what somebody told. */
@Serdeable
@Schema(name = "StageCause")
record CauseBody(
        @Schema(
                description = "What it was.",
                allowableValues = {
                    "inquiry",
                    "trial_started",
                    "trial_succeeded",
                    "trial_failed",
                    "first_order",
                    "growth",
                    "contract",
                    "steady_years",
                    "order_after_exit",
                    "by_hand",
                    "exit"
                },
                example = "first_order")
        String kind,

        @Schema(description = "The business date on which it was so.") LocalDate day,

        @Schema(description = "The order, where it was one.") @Nullable UUID orderId,

        @Schema(description = "What was told, where it was told.") @Nullable UUID evidenceId) {

    /** @param told whether it is one of what was told: growth may be either */
    static CauseBody of(Cause cause, boolean told) {
        return new CauseBody(
                Wire.code(cause.kind()),
                cause.day(),
                told ? null : cause.reference(),
                told ? cause.reference() : null);
    }
}
