package sambandh.domain.campaign;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/**
 * How long after something another thing comes, by the calendar and the clock where a person lives: a month after 31 January
 * is the last of February, and a day after is the same time of the day whatever the clocks do in between.
 *
 * @param days years, months and days
 * @param time hours and minutes after that
 * @param at the time of the day at which it comes then, or on the next day where it is over; null for whenever it is
 */
public record Wait(Period days, Duration time, @Nullable LocalTime at) {
    private static final int LONGEST_DAYS = 3_660;
    private static final LocalDate SOME_DAY = LocalDate.EPOCH;

    public static final Wait NONE = new Wait(Period.ZERO, Duration.ZERO, null);

    /** @throws InvalidValue {@code out_of_range} */
    public Wait {
        boolean backwards = days.getYears() < 0 || days.getMonths() < 0 || days.getDays() < 0 || time.isNegative();
        if (backwards || tooLong(days, time)) {
            throw new InvalidValue("out_of_range", "Wait from no time to ten years.");
        }
    }

    private static boolean tooLong(Period days, Duration time) {
        return days.toTotalMonths() > 120
                || days.getDays() > LONGEST_DAYS
                || SOME_DAY.plus(days).toEpochDay() + time.toDays() > LONGEST_DAYS;
    }

    /**
     * Reads {@code P3D}, {@code P1M}, {@code PT4H} or {@code P1DT12H}.
     *
     * @throws InvalidValue {@code invalid_wait} or {@code out_of_range}
     */
    public static Wait parse(String text) {
        String iso = text.strip().toUpperCase(Locale.ROOT);
        int time = iso.indexOf('T');
        try {
            Period days = time < 0 ? Period.parse(iso) : time == 1 ? Period.ZERO : Period.parse(iso.substring(0, time));
            Duration after = time < 0 ? Duration.ZERO : Duration.parse("P" + iso.substring(time));
            return new Wait(days, after, null);
        } catch (DateTimeException | ArithmeticException unreadable) {
            throw new InvalidValue("invalid_wait", "Write a time like P3D, P1M, PT4H or P1DT12H.");
        }
    }

    public Wait at(@Nullable LocalTime time) {
        return new Wait(days, this.time, time);
    }

    /** As {@link #parse} reads it, without the time of the day. */
    public String iso() {
        return time.isZero()
                ? days.toString()
                : (days.isZero() ? "P" : days.toString()) + time.toString().substring(1);
    }

    /** When it comes after an instant, for somebody who lives there. */
    public Instant after(Instant from, ZoneId zone) {
        ZonedDateTime whenever = from.atZone(zone).plus(days).plus(time);
        if (at == null) {
            return whenever.toInstant();
        }
        LocalDate day = whenever.toLocalDate();
        Instant then = day.atTime(at).atZone(zone).toInstant();
        // days are counted from midnight to midnight; it never comes before what it comes after
        boolean over = time.isZero() ? then.isBefore(from) : then.isBefore(whenever.toInstant());
        return over ? day.plusDays(1).atTime(at).atZone(zone).toInstant() : then;
    }
}
