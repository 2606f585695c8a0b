package sambandh.rest.campaign;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.campaign.When;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Faults;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Wire;

/** When letters leave. */
@Serdeable
@Schema(name = "CampaignWhen")
record WhenBody(
        @Schema(
                description =
                        "at_once, when it is launched; at, at an instant; local, by the clock where each person lives;"
                                + " recurring, the same again and again, to whoever belongs to the audience then.",
                allowableValues = {"at_once", "at", "local", "recurring"},
                example = "local")
        @Nullable String kind,

        @Schema(description = "Only of at: the instant.") @Nullable String at,

        @Schema(description = "Of local: the day.", example = "2026-12-01") @Nullable String date,

        @Schema(description = "Of local and recurring: the time of the day.", example = "09:30") @Nullable String time,

        @Schema(
                description = "Only of recurring: the day of the week; every day where it is missing.",
                allowableValues = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
        @Nullable String day,

        @Schema(
                description =
                        "Only of recurring: nobody gets it again within so many days, 1 to 3650; 300 with an occasion,"
                                + " unless told otherwise.")
        @Nullable Integer notAgainForDays,

        @Schema(
                description =
                        "Only of recurring, every day: only to those whose day it is where they live. birthday, to each"
                                + " person; anniversary, of the customer's first order, to whoever gets its letters.",
                example = "birthday")
        @Nullable String occasion) {

    static WhenBody of(When when) {
        return switch (when) {
            case When.AtOnce _ -> new WhenBody("at_once", null, null, null, null, null, null);
            case When.At(Instant instant) -> new WhenBody("at", instant.toString(), null, null, null, null, null);
            case When.Local(LocalDate date, LocalTime time) ->
                new WhenBody("local", null, date.toString(), time.toString(), null, null, null);
            case When.Again(Schedule(DayOfWeek day, LocalTime time), int days, Code occasion) ->
                new WhenBody(
                        "recurring",
                        null,
                        null,
                        time.toString(),
                        day == null ? null : day.name().toLowerCase(Locale.ROOT),
                        days,
                        occasion == null ? null : occasion.value());
        };
    }

    private enum Kind {
        AT_ONCE,
        AT,
        LOCAL,
        RECURRING
    }

    /** @throws sambandh.domain.shared.InvalidInput with all faults, by pointers below the body */
    When toWhen() {
        Faults faults = new Faults();
        Kind read = faults.required("/kind", kind, code -> Wire.of(Kind.class, code))
                .or(Kind.AT_ONCE);
        faults.orThrow();
        return switch (read) {
            case AT_ONCE -> new When.AtOnce();
            case AT -> {
                var instant = faults.required("/at", at, time(Instant::parse, "an instant like 2026-12-01T04:00:00Z"));
                faults.orThrow();
                yield new When.At(instant.get());
            }
            case LOCAL -> {
                var on = faults.required("/date", date, time(LocalDate::parse, "a date like 2026-12-01"));
                var clock = clock(faults);
                faults.orThrow();
                yield new When.Local(on.get(), clock.get());
            }
            case RECURRING -> recurring(faults);
        };
    }

    private When recurring(Faults faults) {
        var clock = clock(faults);
        var on = faults.optional("/day", day, code -> Wire.of(DayOfWeek.class, code));
        var which = faults.optional("/occasion", occasion, Code::new);
        Integer unlessTold = occasion == null ? null : When.ONCE_A_YEAR;
        var days = faults.required(
                "/notAgainForDays", notAgainForDays == null ? unlessTold : notAgainForDays, number -> number);
        if (occasion != null && day != null) {
            faults.add("/day", "not_with_occasion", "A day of the year falls on any day of the week.");
        }
        faults.orThrow();
        var again = faults.attempt(
                "/notAgainForDays",
                () -> new When.Again(new Schedule(on.orNull(), clock.get()), days.get(), which.orNull()));
        faults.orThrow();
        return again.get();
    }

    private Faults.Read<LocalTime> clock(Faults faults) {
        return faults.required("/time", time, time(LocalTime::parse, "a time like 09:30"));
    }

    private static <T> Function<String, T> time(Function<String, T> parse, String like) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (DateTimeException unreadable) {
                throw new InvalidValue("invalid_time", "Write " + like + ".");
            }
        };
    }
}
