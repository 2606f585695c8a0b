package sambandh.domain.metrics;

import java.time.LocalDate;
import sambandh.domain.shared.Faults;

/**
 * What a measure is asked about; all dates are business dates in the company's zone.
 *
 * @param from the first day of the period
 * @param to the day after its last
 * @param days how far back of the start and of the end one looks, 1 to 3660
 * @param asOf the last business date that is looked at, for orders, returns and cancellations alike
 */
public record MeasurePeriod(LocalDate from, LocalDate to, int days, LocalDate asOf) {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /** @throws sambandh.domain.shared.InvalidInput naming the parameters that are wrong */
    public MeasurePeriod {
        Faults faults = new Faults();
        within("from", from, faults);
        within("to", to, faults);
        within("asOf", asOf, faults);
        if (!from.isBefore(to)) {
            faults.add("to", "not_after_from", "The day after the last one; so it must lie after from.");
        }
        if (days < 1 || days > 3660) {
            faults.add("days", "out_of_range", "Use 1 to 3660 days.");
        }
        faults.orThrow();
    }

    public LocalDate beforeStart() {
        return from.minusDays(days);
    }

    public LocalDate beforeEnd() {
        return to.minusDays(days);
    }

    /** Whether all of the period can be seen. */
    public boolean isOver() {
        return !asOf.isBefore(to.minusDays(1));
    }

    /** Whether nothing of the period can be seen yet. */
    public boolean isAhead() {
        return from.isAfter(asOf);
    }

    private static void within(String name, LocalDate date, Faults faults) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            faults.add(name, "out_of_range", "Use a date from 1900-01-01 to 2200-01-01.");
        }
    }
}
