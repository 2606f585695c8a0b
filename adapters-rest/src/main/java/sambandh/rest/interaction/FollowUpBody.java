package sambandh.rest.interaction;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.interaction.CalendarWord;
import sambandh.domain.interaction.FollowUp;
import sambandh.domain.shared.Faults;
import sambandh.rest.shared.Wire;
import sambandh.rest.shared.WireTimes;

/** When something is promised for: exactly one of the three. */
@Serdeable
@Schema(name = "FollowUp")
record FollowUpBody(
        @Schema(
                description =
                        "Only without the others: a date, or an instant. A date lasts until 18:00 where the customer lives.",
                example = "2027-03-10")
        @Nullable String at,

        @Schema(
                description =
                        "Only without the others: ISO 8601, days, weeks, months or years from today, or hours from now.",
                example = "P2W")
        @Nullable String after,

        @Schema(
                description =
                        "As people say it. Years and quarters are those of the calendar, weeks begin on Monday and end"
                                + " on Friday; next_month and next_quarter are their first days.",
                allowableValues = {
                    "tomorrow",
                    "end_of_week",
                    "next_week",
                    "end_of_month",
                    "next_month",
                    "end_of_quarter",
                    "next_quarter",
                    "end_of_year",
                    "start_of_next_year"
                },
                example = "start_of_next_year")
        @Nullable String when) {

    FollowUp toDomain() {
        Faults faults = new Faults();
        var readAt = faults.optional("/at", at, FollowUpBody::at);
        var readAfter = faults.optional("/after", after, FollowUp::after);
        var readWhen =
                faults.optional("/when", when, word -> (FollowUp) new FollowUp.When(Wire.of(CalendarWord.class, word)));
        long given = Stream.of(at, after, when)
                .filter(it -> it != null && !it.isBlank())
                .count();
        if (given != 1) {
            faults.add("", "one_of", "Say exactly one of at, after and when.");
        }
        faults.orThrow();
        return Stream.of(readAt, readAfter, readWhen)
                .map(Faults.Read::orNull)
                .filter(it -> it != null)
                .findFirst()
                .orElseThrow();
    }

    private static FollowUp at(String text) {
        return text.strip().length() == 10
                ? new FollowUp.On(WireTimes.date(text.strip()))
                : new FollowUp.At(WireTimes.instant(text));
    }
}
