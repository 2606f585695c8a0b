package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import sambandh.application.cadence.StarterPlans;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "PlanStarter")
record PlanStarterResponse(
        @Schema(description = "Lasting, and unique.", example = "starter.onboarding")
        String code,

        @Schema(description = "What people call it.", example = "First four weeks")
        String name,

        @Schema(
                description = "onboarding, nurture, check_in or after_sale.",
                allowableValues = {"onboarding", "nurture", "check_in", "after_sale"},
                example = "onboarding")
        String kind,

        @Schema(description = "The contacts, in their order.")
        List<PlanStepBody> steps) {
    static PlanStarterResponse of(StarterPlans.Starter it) {
        return new PlanStarterResponse(
                it.code().value(),
                it.details().name(),
                Wire.code(it.details().kind()),
                it.details().steps().stream().map(PlanStepBody::of).toList());
    }

    @Serdeable
    @Schema(name = "PlanStarters")
    record All(List<PlanStarterResponse> items) {}
}
