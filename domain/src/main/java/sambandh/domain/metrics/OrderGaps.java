package sambandh.domain.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * How long customers take to buy again, in days. All orders of one customer on one day are one.
 *
 * @param country null for all, and for customers whose country is not known
 * @param customers who bought again in the period
 * @param gaps the times between two of their days, the later one in the period
 * @param spread null when there are none
 */
public record OrderGaps(
        @Nullable Country country,
        long customers,
        long gaps,
        @Nullable Spread spread) {
    /**
     * Quartiles lie between two gaps where their place does, in proportion (type 7 of Hyndman and Fan, as spreadsheets
     * and R have it).
     *
     * @param mean to six places
     */
    public record Spread(
            int shortest,
            BigDecimal lowerQuartile,
            BigDecimal median,
            BigDecimal upperQuartile,
            int longest,
            BigDecimal mean) {}
}
