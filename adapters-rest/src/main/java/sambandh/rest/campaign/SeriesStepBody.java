package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.Series;
import sambandh.domain.campaign.Wait;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.ConditionText;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.GivenInputs;

/** One letter of a series. */
@Serdeable
@Schema(name = "SeriesStep")
record SeriesStepBody(
        @Schema(description = "The template that it is written from.", example = "onboarding_2")
        String template,

        @Schema(
                description =
                        "Only where the template asks for more than is known of the reader, by name: texts, or lists of texts"
                                + " or of objects of texts. Dates are written as 2026-12-01, money as 1250.00 INR.",
                example = "{\"tip\": \"Take water just off the boil.\"}")
        @Nullable Map<String, Object> inputs,

        @Schema(
                description =
                        "How long after the letter before was sent, or after the person entered: P3D, P1M, PT4H, P1DT12H,"
                                + " by the calendar where the person lives. At once where it is missing.",
                example = "P3D")
        @Nullable String after,

        @Schema(
                description = "Only where it is to leave at a time of the day: by the clock where the person lives.",
                example = "09:30")
        @Nullable String at,

        @Schema(
                description =
                        "Only where it is not for everybody: a condition as in segments. Others go on without this letter.",
                example = "not ordered in 30 days")
        @Nullable String condition) {
    static SeriesStepBody of(Series.Step step) {
        return new SeriesStepBody(
                step.template().value(),
                step.inputs(),
                step.after().iso(),
                step.after().at() == null ? null : step.after().at().toString(),
                step.condition() == null ? null : ConditionText.write(step.condition()));
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults */
    Series.Step toStep(Catalogue catalogue) {
        Faults faults = new Faults();
        var readTemplate = faults.required("/template", template, Code::new);
        var readAfter = faults.optional("/after", after, Wait::parse);
        var readAt = faults.optional("/at", at, SeriesStepBody::time);
        var readCondition = faults.optional("/condition", condition, text -> condition(text, catalogue));
        var readInputs = faults.optional("/inputs", inputs, GivenInputs::read);
        faults.orThrow();
        return new Series.Step(
                readTemplate.get(),
                readInputs.or(Map.of()),
                readAfter.or(Wait.NONE).at(readAt.orNull()),
                readCondition.orNull());
    }

    static Condition condition(String text, Catalogue catalogue) {
        if (text.length() > ConditionText.LONGEST) {
            throw new InvalidValue("too_long", "At most " + ConditionText.LONGEST + " characters are read.");
        }
        return ConditionText.read(text, catalogue);
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException unreadable) {
            throw new InvalidValue("invalid_time", "Write a time of the day like 09:30.");
        }
    }
}
