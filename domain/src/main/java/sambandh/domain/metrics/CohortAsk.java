package sambandh.domain.metrics;

import java.time.LocalDate;
import sambandh.domain.shared.Faults;

/**
 * Which cohorts are asked for, and how far one follows them.
 *
 * @param span customers whose first order of all lies in it, each in the cohort of that order's period
 * @param per what cohorts and the time after them are counted in
 * @param periods how many periods after the first one looks at, 0 to 104
 */
public record CohortAsk(MeasurePeriod span, CohortPeriod per, int periods) {
    private static final int MOST_PERIODS = 104;
    private static final int MOST_COHORTS = 240;

    /** @throws sambandh.domain.shared.InvalidInput naming the parameters that are wrong */
    public CohortAsk {
        Faults faults = new Faults();
        if (periods < 0 || periods > MOST_PERIODS) {
            faults.add("periods", "out_of_range", "Use 0 to " + MOST_PERIODS + ".");
        }
        if (per.number(span.to().minusDays(1)) - per.number(span.from()) >= MOST_COHORTS) {
            faults.add(
                    "to", "too_many_cohorts", "At most " + MOST_COHORTS + " cohorts at once; choose a shorter time.");
        }
        faults.orThrow();
    }

    public int firstCohort() {
        return per.number(span.from());
    }

    public int cohorts() {
        return per.number(span.to().minusDays(1)) - firstCohort() + 1;
    }

    /** Whether a period has begun by the last day that is looked at. */
    boolean hasBegun(int number) {
        return !per.start(number).isAfter(span.asOf());
    }

    /** Whether all of a period can be seen. */
    boolean isOver(int number) {
        return !per.start(number + 1).minusDays(1).isAfter(span.asOf());
    }

    LocalDate start(int cohort) {
        return per.start(firstCohort() + cohort);
    }
}
