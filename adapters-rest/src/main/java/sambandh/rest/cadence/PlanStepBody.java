package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.cadence.Channel;
import sambandh.domain.cadence.PlanStep;
import sambandh.domain.cadence.Recurrence;
import sambandh.domain.cadence.StepDay;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;

/** One contact of a plan. */
@Serdeable
@Schema(name = "PlanStep")
record PlanStepBody(
        @Schema(description = "Lasting, and unique in its plan.", example = "first_use")
        String code,

        @Schema(description = "Once, so many days after the first day; 0 to 3660. Either this or again.", example = "3")
        @Nullable Integer after,

        @Schema(
                description =
                        "Only in place of after: again and again, by RFC 5545, daily to yearly, without COUNT, UNTIL and hours.",
                example = "FREQ=MONTHLY")
        @Nullable String again,

        @Schema(
                description = "How: mail, phone, video, in_person, message; the usual one first. Mail stands alone.",
                example = "[\"phone\", \"video\"]")
        List<String> channels,

        @Schema(description = "What it is for; only a contact of the same purpose proves it.", example = "onboarding")
        String purpose,

        @Schema(description = "The department that does it; whoever owns the customer where it is missing.") @Nullable UUID departmentId,

        @Schema(description = "Only with mail: the template of the letter.", example = "thank_you") @Nullable String template,

        @Schema(description = "What to speak about.", example = "Has the first use worked?", maxLength = 2000) @Nullable String talkingPoints,

        @Schema(
                description =
                        "Working days after its day until the manager hears that it was not done; 0 to 60, 2 where missing.",
                example = "1")
        @Nullable Integer patience,

        @Schema(
                description =
                        "How many days it may be moved either way for an open season; 0 to 180, none where missing.",
                example = "10")
        @Nullable Integer flex) {
    private static final int USUAL_PATIENCE = 2;

    static PlanStepBody of(PlanStep s) {
        return new PlanStepBody(
                s.code().value(),
                s.day() instanceof StepDay.After(int days) ? (Integer) days : null,
                s.day() instanceof StepDay.Again(Recurrence rule) ? rule.rule() : null,
                s.channels().stream().map(Wire::code).toList(),
                s.purpose().value(),
                s.department() == null ? null : s.department().value(),
                s.template() == null ? null : s.template().value(),
                s.talkingPoints(),
                s.patience(),
                s.flex());
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    PlanStep toStep() {
        Faults faults = new Faults();
        var readCode = faults.required("/code", code, Code::new);
        var readAfter = faults.optional("/after", after, StepDay.After::new);
        var readAgain = faults.optional("/again", again, it -> new StepDay.Again(new Recurrence(it)));
        if ((after == null) == (again == null)) {
            faults.add("/after", "not_together", "Say after or again, one of them.");
        }
        var readChannels = faults.each("/channels", channels, 5, (String it) -> Wire.of(Channel.class, it));
        var readPurpose = faults.required("/purpose", purpose, Code::new);
        var readTemplate = faults.optional("/template", template, Code::new);
        var readPoints = faults.optional("/talkingPoints", talkingPoints, PlanStep::talkingPoints);
        faults.orThrow();
        StepDay.After once = readAfter.orNull();
        return new PlanStep(
                readCode.get(),
                once == null ? readAgain.get() : once,
                readChannels.get(),
                readPurpose.get(),
                departmentId == null ? null : new DepartmentId(departmentId),
                readTemplate.orNull(),
                readPoints.orNull(),
                patience == null ? USUAL_PATIENCE : patience,
                flex == null ? 0 : flex);
    }
}
