package sambandh.domain.interaction;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** A day as people say it. Years and quarters are those of the calendar, weeks begin on Monday. */
public enum CalendarWord {
    TOMORROW,
    /** Friday; on Saturday and Sunday the next one. */
    END_OF_WEEK,
    /** Monday. */
    NEXT_WEEK,
    END_OF_MONTH,
    /** Its first day. */
    NEXT_MONTH,
    END_OF_QUARTER,
    /** Its first day. */
    NEXT_QUARTER,
    END_OF_YEAR,
    /** Its first day. */
    START_OF_NEXT_YEAR;

    LocalDate from(LocalDate today) {
        return switch (this) {
            case TOMORROW -> today.plusDays(1);
            case END_OF_WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
            case NEXT_WEEK -> today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case END_OF_MONTH -> today.with(TemporalAdjusters.lastDayOfMonth());
            case NEXT_MONTH -> today.with(TemporalAdjusters.firstDayOfNextMonth());
            case END_OF_QUARTER -> nextQuarter(today).minusDays(1);
            case NEXT_QUARTER -> nextQuarter(today);
            case END_OF_YEAR -> LocalDate.of(today.getYear(), Month.DECEMBER, 31);
            case START_OF_NEXT_YEAR -> LocalDate.of(today.getYear() + 1, Month.JANUARY, 1);
        };
    }

    private static LocalDate nextQuarter(LocalDate today) {
        return today.with(IsoFields.DAY_OF_QUARTER, 1).plusMonths(3);
    }
}
