package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Enrolment;

/** One person's way through a series. */
@Serdeable
@Schema(name = "SeriesEnrolment")
record EnrolmentResponse(
        UUID id,
        @Schema(description = "Who is written to.") UUID personId,
        @Schema(description = "On whose behalf.") @Nullable UUID customerId,

        @Schema(description = "What it began with, such as the order.") @Nullable UUID reference,

        @Schema(description = "1 for the person's first time in it.", example = "1")
        int round,

        @Schema(
                description = "The step that comes next or is under way, 1 for the first; at the end the last one.",
                example = "2")
        int step,

        @Schema(description = "Only while it is under way: the letter of that step.") @Nullable UUID letterId,

        @Schema(description = "Only while it is not over: when it is looked at next.") @Nullable Instant nextAt,

        @Schema(description = "When it began.") Instant enrolledAt,

        @Schema(description = "When it was over; absent before.") @Nullable Instant endedAt,

        @Schema(
                description =
                        "Why it was over: completed, condition, by_hand, stopped, failed, the code of what happened, or why a"
                                + " letter could not be sent (opted_out, no_address, dead_address and others of a letter's reasons).",
                example = "order.placed")
        @Nullable String endedBecause) {

    static EnrolmentResponse of(Enrolment e) {
        boolean waiting = e.isWaiting();
        return new EnrolmentResponse(
                e.id().value(),
                e.personId(),
                e.customerId(),
                e.reference(),
                e.round(),
                e.step() + 1,
                waiting && e.letterId() != null ? e.letterId().value() : null,
                e.dueAt(),
                e.enrolledAt(),
                e.endedAt(),
                e.endedBecause() == null ? null : e.endedBecause().value());
    }
}
