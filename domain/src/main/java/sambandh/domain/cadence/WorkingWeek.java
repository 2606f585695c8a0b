package sambandh.domain.cadence;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.Set;

/**
 * When people of a country can be reached at work.
 *
 * @param days on which everybody works
 * @param halfDays on which only some do
 * @param from the hour that work begins at
 * @param to the hour that it ends at
 */
public record WorkingWeek(Set<DayOfWeek> days, Set<DayOfWeek> halfDays, LocalTime from, LocalTime to) {
    /** Where nothing else is known. */
    public static final WorkingWeek USUAL = new WorkingWeek(
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), Set.of(), LocalTime.of(9, 0), LocalTime.of(17, 0));

    public WorkingWeek {
        days = Set.copyOf(days);
        halfDays = Set.copyOf(halfDays);
    }
}
