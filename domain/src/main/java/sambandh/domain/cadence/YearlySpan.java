package sambandh.domain.cadence;

import java.time.LocalDate;
import java.time.MonthDay;

/** The same days of every year, both ends included; it may go over the turn of the year: 15 November to 10 January. */
public record YearlySpan(MonthDay from, MonthDay to) {
    public boolean has(LocalDate day) {
        MonthDay on = MonthDay.from(day);
        boolean begun = on.compareTo(from) >= 0;
        boolean lasting = on.compareTo(to) <= 0;
        return from.compareTo(to) <= 0 ? begun && lasting : begun || lasting;
    }

    /** The last day of it, of the one that a day stands in. */
    public LocalDate endOf(LocalDate day) {
        LocalDate end = to.atYear(day.getYear());
        return end.isBefore(day) ? to.atYear(day.getYear() + 1) : end;
    }
}
