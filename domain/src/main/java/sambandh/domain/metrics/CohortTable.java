package sambandh.domain.metrics;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * Customers by the period of their first order of all, and what they ordered in that period and those after it.
 *
 * @param country null for all, and for customers whose country is not known
 * @param cohorts every period of the time asked for, in order, also those in which nobody came
 * @param together each period after the first over all cohorts that could be followed through it
 */
public record CohortTable(@Nullable Country country, List<Cohort> cohorts, List<Together> together) {
    /**
     * @param start the first day of its period
     * @param customers how many came
     * @param cells the period itself and those after it that have begun
     */
    public record Cohort(LocalDate start, long customers, List<Cell> cells) {
        public Cohort {
            cells = List.copyOf(cells);
        }
    }

    /**
     * @param customers of the cohort who ordered in the period
     * @param share of the cohort; null when nobody came
     * @param unvaluedOrders whose amount could not be valued, and is not in {@code amount}
     * @param complete whether all of the period could be seen
     */
    public record Cell(
            long customers,
            @Nullable BigDecimal share,
            long orders,
            BigDecimal amount,
            long unvaluedOrders,
            boolean complete) {}

    /**
     * @param of customers of all cohorts that could be followed through the period
     * @param customers those of them who ordered in it
     */
    public record Together(long of, long customers) {
        public @Nullable BigDecimal share() {
            return Share.of(customers, of);
        }
    }

    public CohortTable {
        cohorts = List.copyOf(cohorts);
        together = List.copyOf(together);
    }
}
