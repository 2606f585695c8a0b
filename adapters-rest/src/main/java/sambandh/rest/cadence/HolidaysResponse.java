package sambandh.rest.cadence;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import sambandh.domain.cadence.Holiday;
import sambandh.domain.cadence.HolidayCalendar;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;
import sambandh.rest.shared.Wire;

@Serdeable
@Schema(name = "Holidays")
record HolidaysResponse(
        @Schema(description = "The country.", example = "BD")
        String country,

        @Schema(description = "The year.", example = "2027") int year,

        @Schema(
                description =
                        "False where nothing is known of that year there: then no day counts as a holiday, and each contact"
                                + " that is placed says so.")
        boolean known,

        @Schema(
                description = "Where they are from, and under which licence; empty where nothing is known.",
                example = "python-holidays, MIT licence")
        String source,

        List<Day> items) {
    @Serdeable
    @Schema(name = "Holiday")
    record Day(
            @Schema(description = "The day it falls on.", example = "2027-12-16")
            LocalDate day,

            @Schema(description = "The same for the holiday in every year.", example = "victory_day")
            String code,

            @Schema(description = "In the language that was asked for, else in English.", example = "Victory Day")
            String name,

            @Schema(
                    description = "public: nobody works; optional: many do not; observed: kept, and worked on.",
                    allowableValues = {"public", "optional", "observed"},
                    example = "public")
            String kind,

            @Schema(description = "False where the day waits for the moon, or to be announced.")
            boolean certain) {}

    static HolidaysResponse of(HolidayCalendar calendar, Country country, int year, Function<Code, String> name) {
        return new HolidaysResponse(
                country.code(),
                year,
                calendar.knows(year),
                calendar.source(),
                calendar.of(year).stream()
                        .map(it -> day(it, name.apply(it.code())))
                        .toList());
    }

    private static Day day(Holiday it, String name) {
        return new Day(it.day(), it.code().value(), name, Wire.code(it.kind()), it.certain());
    }
}
