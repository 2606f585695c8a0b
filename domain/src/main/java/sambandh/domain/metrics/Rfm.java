package sambandh.domain.metrics;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * Customers by how lately, how often and for how much they bought in a period.
 *
 * <p>A score is one and five times the share of customers who are strictly worse, rounded down: fifths where values
 * differ, and equal values always have equal scores.
 *
 * @param country null for all, and for customers whose country is not known
 * @param customers who bought in the period
 * @param revenue theirs in it, in the company's currency
 * @param unvaluedOrders whose amount could not be valued, and is not in the revenue
 * @param recency days from the last order to the end of the period, or to the last day looked at; few are good
 * @param frequency business dates with an order
 * @param monetary revenue
 * @param grid all 25 pairs of scores of recency and frequency, the best first
 */
public record Rfm(
        @Nullable Country country,
        long customers,
        BigDecimal revenue,
        long unvaluedOrders,
        List<Score> recency,
        List<Score> frequency,
        List<Score> monetary,
        List<Cell> grid) {
    /**
     * @param score 1, the worst, to 5
     * @param from the least value that has it; null where nobody has it
     * @param to the largest
     */
    public record Score(
            int score,
            long customers,
            @Nullable BigDecimal from,
            @Nullable BigDecimal to) {}

    public record Cell(int recency, int frequency, RfmClass name, long customers, BigDecimal revenue) {}

    public Rfm {
        recency = List.copyOf(recency);
        frequency = List.copyOf(frequency);
        monetary = List.copyOf(monetary);
        grid = List.copyOf(grid);
    }
}
