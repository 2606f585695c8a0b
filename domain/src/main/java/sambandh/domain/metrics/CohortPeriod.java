package sambandh.domain.metrics;

import java.time.LocalDate;
import java.time.temporal.ChronoField;

/** What cohorts and the time after them are counted in: months of the calendar, or ISO weeks from Monday on. */
public enum CohortPeriod {
    MONTH,
    WEEK;

    /** 1970-01-01 was a Thursday. */
    private static final int DAYS_BEFORE_THURSDAY = 3;

    /** The number of the period in which a day lies; the next one has the next number. */
    public int number(LocalDate day) {
        return switch (this) {
            case MONTH -> Math.toIntExact(day.getLong(ChronoField.PROLEPTIC_MONTH));
            case WEEK -> week(Window.number(day));
        };
    }

    /** Its first day. */
    public LocalDate start(int number) {
        return switch (this) {
            case MONTH -> LocalDate.of(Math.floorDiv(number, 12), Math.floorMod(number, 12) + 1, 1);
            case WEEK -> LocalDate.ofEpochDay(number * 7L - DAYS_BEFORE_THURSDAY);
        };
    }

    int number(int epochDay) {
        return this == WEEK ? week(epochDay) : number(LocalDate.ofEpochDay(epochDay));
    }

    private static int week(int epochDay) {
        return Math.floorDiv(epochDay + DAYS_BEFORE_THURSDAY, 7);
    }
}
