package sambandh.domain.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * What became of the revenue of those who had brought some in the N days before the start, in the N days before the end.
 * All amounts are in the company's currency; {@code before + expansion − contraction − lost} is what they bring now.
 *
 * @param country null for all, and for customers whose country is not known
 * @param customers who brought revenue before the start
 * @param before what they brought then
 * @param now what they bring before the end
 * @param expansion what those who bring more bring more
 * @param contraction what those who bring less, but something, bring less
 * @param lost what those had brought who bring nothing any more
 * @param lostCustomers how many these are
 * @param fromOthers revenue before the end of customers who had brought none before the start
 * @param unvaluedOrders orders in the two windows whose amount could not be valued, and is in no sum
 */
public record RevenueRetention(
        @Nullable Country country,
        long customers,
        BigDecimal before,
        BigDecimal now,
        BigDecimal expansion,
        BigDecimal contraction,
        BigDecimal lost,
        long lostCustomers,
        BigDecimal fromOthers,
        long unvaluedOrders) {
    /** Of each customer at most what he had brought before. */
    public BigDecimal retained() {
        return before.subtract(contraction).subtract(lost);
    }

    public @Nullable BigDecimal grossRate() {
        return Share.of(retained(), before);
    }

    public @Nullable BigDecimal netRate() {
        return Share.of(now, before);
    }
}
