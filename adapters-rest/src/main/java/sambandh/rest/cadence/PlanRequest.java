package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanAudience;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.cadence.Rhythm;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** What people edit of a plan. */
@Serdeable
@Schema(name = "PlanRequest")
record PlanRequest(
        @Schema(description = "Lasting and unique; it does not change.", example = "pumps.onboarding")
        String code,

        @Schema(description = "One line in any script.", example = "First weeks with a pump", maxLength = 200)
        String name,

        @Schema(
                description = "onboarding, nurture, check_in or after_sale.",
                allowableValues = {"onboarding", "nurture", "check_in", "after_sale"},
                example = "onboarding")
        String kind,

        @Schema(description = "Whether customers are put into it; who is in it stays. False where it is missing.")
        @Nullable Boolean inUse,

        @Schema(description = "For whom it is; for everybody where it is missing.") @Nullable PlanForBody audience,

        @Schema(description = "Days from one contact to the next, at least; 0 to 366.", example = "1")
        Integer least,

        @Schema(description = "Days from one contact to the next, at most; 1 to 1000.", example = "10")
        Integer most,

        @Schema(description = "Its contacts; 1 to 100.") List<PlanStepBody> steps,

        @Schema(description = "How many days it lasts; without an end where it is missing.", example = "28") @Nullable Integer lengthDays,

        @Schema(description = "The code of the plan that follows at its end.", example = "starter.nurture") @Nullable String then,

        @Schema(
                description = "By industry, what a check-in brings along without a bill.",
                example = "{\"farming\": \"The yearly inspection of the pump.\"}")
        @Nullable Map<String, String> services) {

    static PlanRequest of(Plan plan) {
        Plan.Details d = plan.details();
        Map<String, String> services = new TreeMap<>();
        d.services().forEach((industry, service) -> services.put(industry.value(), service));
        return new PlanRequest(
                plan.code().value(),
                d.name(),
                Wire.code(d.kind()),
                d.inUse(),
                PlanForBody.of(d.audience()),
                d.rhythm().least(),
                d.rhythm().most(),
                d.steps().stream().map(PlanStepBody::of).toList(),
                d.lengthDays(),
                d.then() == null ? null : d.then().value(),
                services);
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    Plan.Details toDetails() {
        Faults faults = new Faults();
        var unused = faults.required("/code", code, Code::new);
        var readName = faults.required("/name", name, Plan.Details::name);
        var readKind = faults.required("/kind", kind, it -> Wire.of(PlanKind.class, it));
        var readFor = faults.optional("/audience", audience, PlanForBody::toAudience);
        var readLeast = faults.required("/least", least, it -> it);
        var readMost = faults.required("/most", most, it -> it);
        var readSteps = faults.each("/steps", steps, Plan.Details.MOST_STEPS, PlanStepBody::toStep);
        if (steps == null || steps.isEmpty()) {
            faults.add("/steps", "required", "A plan has one step at least.");
        }
        var readThen = faults.optional("/then", then, Code::new);
        var readServices = faults.optional("/services", services, PlanRequest::services);
        if (!faults.none()) {
            faults.orThrow();
        }
        var rhythm = faults.attempt("/least", () -> new Rhythm(readLeast.get(), readMost.get()));
        faults.orThrow();
        var details = faults.attempt(
                "/steps",
                () -> new Plan.Details(
                        readName.get(),
                        readKind.get(),
                        Boolean.TRUE.equals(inUse),
                        readFor.or(PlanAudience.EVERYBODY),
                        rhythm.get(),
                        readSteps.get(),
                        lengthDays,
                        readThen.orNull(),
                        readServices.or(Map.of())));
        faults.orThrow();
        return details.get();
    }

    private static Map<Code, String> services(Map<String, String> raw) {
        Faults faults = new Faults();
        Map<Code, String> read = new HashMap<>();
        raw.forEach((industry, service) -> {
            var code = faults.attempt("/" + industry, () -> new Code(industry)).orNull();
            var said = faults.required("/" + industry, service, Plan.Details::service)
                    .orNull();
            if (code != null && said != null) {
                read.put(code, said);
            }
        });
        faults.orThrow();
        return read;
    }
}
