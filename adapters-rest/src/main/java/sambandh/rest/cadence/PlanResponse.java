package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.Plan;

@Serdeable
@Schema(name = "Plan")
record PlanResponse(
        UUID id,

        @Schema(description = "Lasting, and unique.", example = "pumps.onboarding")
        String code,

        @Schema(description = "Grows by one with every change; each is kept.", example = "1")
        long version,

        @Schema(description = "What people call it.", example = "First weeks with a pump")
        String name,

        @Schema(
                description = "onboarding, nurture, check_in or after_sale.",
                allowableValues = {"onboarding", "nurture", "check_in", "after_sale"},
                example = "onboarding")
        String kind,

        @Schema(description = "Whether customers are put into it.")
        boolean inUse,

        @Schema(description = "For whom it is.") PlanForBody audience,

        @Schema(description = "Days from one contact to the next, at least.", example = "1")
        int least,

        @Schema(description = "Days from one contact to the next, at most.", example = "10")
        int most,

        @Schema(description = "The contacts, in their order.")
        List<PlanStepBody> steps,

        @Schema(description = "How many days it lasts; absent without an end.", example = "28") @Nullable Integer lengthDays,

        @Schema(description = "The code of the plan that follows.", example = "starter.nurture") @Nullable String then,

        @Schema(description = "By industry, what a check-in brings along.") @Nullable Map<String, String> services,

        Instant createdAt,

        @Schema(description = "When this version was made.") Instant changedAt) {
    static PlanResponse of(Plan plan) {
        PlanRequest edited = PlanRequest.of(plan);
        return new PlanResponse(
                plan.id().value(),
                edited.code(),
                plan.version(),
                edited.name(),
                edited.kind(),
                plan.details().inUse(),
                PlanForBody.of(plan.details().audience()),
                plan.details().rhythm().least(),
                plan.details().rhythm().most(),
                edited.steps(),
                edited.lengthDays(),
                edited.then(),
                edited.services(),
                plan.createdAt(),
                plan.changedAt());
    }
}
