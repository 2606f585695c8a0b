package sambandh.domain.company;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import sambandh.domain.shared.InvalidValue;

/**
 * When somebody works, week by week, and where on earth.
 *
 * @param days the hours of each day that is worked on, one at least
 */
public record WorkingWeek(ZoneId zone, Map<DayOfWeek, Hours> days) {
    /**
     * From one time of the day to a later one.
     *
     * @param until 24:00 is written 23:59
     */
    public record Hours(LocalTime from, LocalTime until) {
        /** @throws InvalidValue {@code invalid_hours} */
        public Hours {
            from = from.truncatedTo(ChronoUnit.MINUTES);
            until = until.truncatedTo(ChronoUnit.MINUTES);
            if (!from.isBefore(until)) {
                throw new InvalidValue("invalid_hours", "A day's work must begin before it ends.");
            }
        }
    }

    private static final Hours OFFICE = new Hours(LocalTime.of(9, 0), LocalTime.of(18, 0));

    /** @throws InvalidValue {@code required} without a day */
    public WorkingWeek {
        if (days.isEmpty()) {
            throw new InvalidValue("required", "Name one day at least.");
        }
        days = java.util.Collections.unmodifiableMap(new EnumMap<>(days));
    }

    /** Monday to Friday, 9 to 18. */
    public static WorkingWeek usual(ZoneId zone) {
        Map<DayOfWeek, Hours> days = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day.compareTo(DayOfWeek.FRIDAY) <= 0) {
                days.put(day, OFFICE);
            }
        }
        return new WorkingWeek(zone, days);
    }

    public boolean isWorkedOn(LocalDate day) {
        return days.containsKey(day.getDayOfWeek());
    }

    /**
     * So many working days later, at the same time of the day; 0 is at once. A day on which nobody works does not count, so
     * what begins on one ends as if it had begun on the working day before.
     */
    public Instant later(Instant from, int workingDays) {
        ZonedDateTime start = from.atZone(zone);
        LocalDate day = start.toLocalDate();
        for (int left = workingDays; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorkedOn(day) ? 1 : 0;
        }
        return workingDays == 0
                ? from
                : day.atTime(start.toLocalTime()).atZone(zone).toInstant();
    }
}
