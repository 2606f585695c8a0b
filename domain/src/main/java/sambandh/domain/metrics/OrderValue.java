package sambandh.domain.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * What an order comes to on the average.
 *
 * @param country null for all, and for customers whose country is not known
 * @param customers who bought in the period
 * @param orders theirs
 * @param unvaluedOrders those of them whose amount could not be valued
 * @param revenue of the valued ones, in the company's currency
 */
public record OrderValue(
        @Nullable Country country, long customers, long orders, long unvaluedOrders, BigDecimal revenue) {
    /** To four places; null when no order could be valued. */
    public @Nullable BigDecimal average() {
        return perEach(orders - unvaluedOrders);
    }

    /** To four places; null when nobody bought. */
    public @Nullable BigDecimal perCustomer() {
        return perEach(customers);
    }

    private @Nullable BigDecimal perEach(long count) {
        return count == 0 ? null : revenue.divide(BigDecimal.valueOf(count), 4, RoundingMode.HALF_EVEN);
    }
}
