package sambandh.domain.job;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.zone.ZoneOffsetTransition;
import org.jspecify.annotations.Nullable;

/**
 * On which days something happens by itself, and at what time of the day in the company's zone. Each such day has it
 * once, whatever the clocks do: where the hour is skipped it comes an hour later by the clock, or just before the change
 * where that would be the next day; where the hour comes twice it is the first of them.
 *
 * @param day of the week, null for every day
 * @param at local time
 */
public record Schedule(@Nullable DayOfWeek day, LocalTime at) {
    public static Schedule daily(LocalTime at) {
        return new Schedule(null, at);
    }

    public static Schedule weekly(DayOfWeek day, LocalTime at) {
        return new Schedule(day, at);
    }

    /** The first time it happens after an instant. */
    public Instant next(Instant after, ZoneId zone) {
        // a day back, since a zone may skip a whole day and put its hour into the next
        LocalDate date = after.atZone(zone).toLocalDate().minusDays(1);
        while (!isOn(date) || !on(date, zone).isAfter(after)) {
            date = date.plusDays(1);
        }
        return on(date, zone);
    }

    private boolean isOn(LocalDate date) {
        return day == null || date.getDayOfWeek() == day;
    }

    private Instant on(LocalDate date, ZoneId zone) {
        ZonedDateTime time = date.atTime(at).atZone(zone);
        ZoneOffsetTransition skipped = zone.getRules().getTransition(date.atTime(at));
        boolean wouldBeTheNextDays = !time.toLocalDate().equals(date)
                && skipped != null
                && skipped.getDateTimeBefore().isAfter(date.atStartOfDay());
        return wouldBeTheNextDays ? skipped.getInstant().minusSeconds(1) : time.toInstant();
    }
}
