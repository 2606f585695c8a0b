package sambandh.domain.customer;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days that come back every year: birthdays, anniversaries. 29 February is kept on the 28th in common years, as both database
 * servers and the JDK count years.
 */
public final class Yearly {
    private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

    private Yearly() {}

    /** The day on which it is kept in that year. */
    public static LocalDate in(LocalDate first, int year) {
        return first.plusYears((long) year - first.getYear());
    }

    /** What is kept on that day: its own month and day, and on 28 February of a common year the 29th too. */
    public static List<MonthDay> keptOn(LocalDate day) {
        MonthDay own = MonthDay.from(day);
        boolean alsoLeap = own.equals(MonthDay.of(2, 28)) && !day.isLeapYear();
        return alsoLeap ? List.of(own, LEAP_DAY) : List.of(own);
    }

    /** {@link #keptOn} as numbers like 229, always two: the second may be the first again. */
    public static List<Integer> numbersKeptOn(LocalDate day) {
        List<MonthDay> kept = keptOn(day);
        return Stream.of(kept.getFirst(), kept.getLast())
                .map(one -> one.getMonthValue() * 100 + one.getDayOfMonth())
                .toList();
    }

    /** Full years on that day; 0 before the first time it comes back. */
    public static int years(LocalDate first, LocalDate day) {
        int years = day.getYear() - first.getYear();
        return Math.max(0, in(first, day.getYear()).isAfter(day) ? years - 1 : years);
    }
}
