package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.Wait;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;

/** What people edit of a series. */
@Serdeable
@Schema(name = "SeriesRequest")
record SeriesRequest(
        @Schema(description = "One line in any script.", example = "First days", maxLength = 100)
        String name,

        @Schema(
                description =
                        "What people enter it after, see /api/v1/series-triggers; missing where only staff puts people in.",
                example = "order.placed")
        @Nullable String trigger,

        @Schema(
                description =
                        "Only where it is not for every customer: a condition as in segments, looked at when it happens.",
                example = "order.count = 1")
        @Nullable String condition,

        @Schema(description = "Its letters, one after the other; 1 to 50.")
        List<SeriesStepBody> steps,

        @Schema(description = "What ends it early; nothing where it is missing.") @Nullable SeriesExitsBody exits,

        @Schema(
                description =
                        "How long after a person entered the same person may enter again, once it is over; never where it is"
                                + " missing.",
                example = "P6M")
        @Nullable String again) {

    static SeriesRequest of(Series.Details d) {
        return new SeriesRequest(
                d.name(),
                d.trigger() == null ? null : d.trigger().value(),
                d.condition() == null ? null : ConditionText.write(d.condition()),
                d.steps().stream().map(SeriesStepBody::of).toList(),
                SeriesExitsBody.of(d.exits()),
                d.again() == null ? null : d.again().iso());
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    Series.Details toDetails(Catalogue catalogue) {
        Faults faults = new Faults();
        var readName = faults.required("/name", name, Series.Details::name);
        var readTrigger = faults.optional("/trigger", trigger, Code::new);
        var readCondition = faults.optional("/condition", condition, text -> SeriesStepBody.condition(text, catalogue));
        var readSteps = faults.each(
                "/steps", steps, Series.Details.MOST_STEPS, (SeriesStepBody step) -> step.toStep(catalogue));
        if (steps == null || steps.isEmpty()) {
            faults.add("/steps", "required", "A series has one step at least.");
        }
        var readExits = faults.optional("/exits", exits, body -> body.toExits(catalogue));
        var readAgain = faults.optional("/again", again, Wait::parse);
        faults.orThrow();
        return new Series.Details(
                readName.get(),
                readTrigger.orNull(),
                readCondition.orNull(),
                readSteps.get(),
                readExits.or(Series.Exits.NONE),
                readAgain.orNull());
    }
}
