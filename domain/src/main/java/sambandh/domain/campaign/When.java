package sambandh.domain.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

/** When letters of a campaign leave. */
public sealed interface When {
    /** As soon as it is launched. */
    record AtOnce() implements When {}

    record At(Instant instant) implements When {}

    /** At a time by the clock where each person lives. */
    record Local(LocalDate date, LocalTime time) implements When {}

    /**
     * Again and again, by the clock where each person lives: to everybody who belongs to the audience then, and was not written
     * to by this campaign for a while.
     *
     * @param notAgainForDays 1 to 3,650
     * @param occasion a day of the year, such as {@code birthday}: only to those whose it is; null for whoever belongs
     */
    record Again(
            Schedule schedule,
            int notAgainForDays,
            @Nullable Code occasion) implements When {
        /** @throws InvalidValue {@code out_of_range}, {@code not_with_day} */
        public Again {
            if (notAgainForDays < 1 || notAgainForDays > 3_650) {
                throw new InvalidValue("out_of_range", "From 1 to 3,650 days.");
            }
            if (occasion != null && schedule.day() != null) {
                throw new InvalidValue("not_with_day", "A day of the year falls on any day of the week.");
            }
        }

        public Again(Schedule schedule, int notAgainForDays) {
            this(schedule, notAgainForDays, null);
        }
    }

    /** Nobody has a day of the year twice in so many days. */
    int ONCE_A_YEAR = 300;

    /** Nowhere is the clock further ahead. */
    ZoneId EARLIEST = ZoneOffset.ofHours(14);

    /** So long before the first letter people are put in. */
    Duration AHEAD = Duration.ofHours(1);

    /**
     * When people are put in next: at the beginning of the hour before the first of them is due, but not before now.
     *
     * @param after null for the first time
     * @return null where there is no next time
     */
    default @Nullable Instant next(@Nullable Instant after, Instant now) {
        return switch (this) {
            // one who looks at another clock than was planned by must not come to the same time again
            case Again(Schedule schedule, int _, var _) ->
                schedule.next((after == null ? now : later(after, now)).plus(AHEAD), EARLIEST)
                        .minus(AHEAD);
            case AtOnce _ -> after == null ? now : null;
            case At(Instant instant) -> after == null ? later(instant.minus(AHEAD), now) : null;
            case Local(LocalDate date, LocalTime time) ->
                after == null
                        ? later(date.atTime(time).atZone(EARLIEST).toInstant().minus(AHEAD), now)
                        : null;
        };
    }

    /**
     * When a letter is due for somebody who lives there.
     *
     * @param planned when people were to be put in, as {@link #next} told
     */
    default Instant due(Instant planned, Instant now, ZoneId zone) {
        return switch (this) {
            case AtOnce _ -> now;
            case Again(Schedule schedule, int _, var _) -> later(on(day(planned), schedule.at(), zone), now);
            case At(Instant instant) -> later(instant, now);
            case Local(LocalDate date, LocalTime time) -> later(on(date, time, zone), now);
        };
    }

    /** On which day letters are due, by the clock where each person lives, of what comes again and again. */
    static LocalDate day(Instant planned) {
        return planned.plus(AHEAD).atZone(EARLIEST).toLocalDate();
    }

    /** The day of the year that it is for; null where it is for none. */
    default @Nullable Code occasion() {
        return this instanceof Again(var _, int _, Code occasion) ? occasion : null;
    }

    /** Whether a letter that leaves then still keeps the occasion, if there is one: it would be wrong on another day. */
    default boolean keeps(Instant planned, Instant due, ZoneId zone) {
        return occasion() == null || LocalDate.ofInstant(due, zone).equals(day(planned));
    }

    private static Instant on(LocalDate date, LocalTime time, ZoneId zone) {
        return date.atTime(time).atZone(zone).toInstant();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
