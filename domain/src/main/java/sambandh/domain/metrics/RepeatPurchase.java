package sambandh.domain.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * Who bought again.
 *
 * @param country null for all, and for customers whose country is not known
 * @param customers who bought in the period
 * @param repeatCustomers those of them who bought on two or more business dates in the period
 * @param orders their orders in the period
 * @param customerDays the same with all orders of one customer on one business date taken as one
 * @param firstDays those customer-days that are a customer's first of all
 */
public record RepeatPurchase(
        @Nullable Country country,
        long customers,
        long repeatCustomers,
        long orders,
        long customerDays,
        long firstDays) {
    public static final RepeatPurchase NONE = new RepeatPurchase(null, 0, 0, 0, 0, 0);

    public long repeatTransactions() {
        return customerDays - firstDays;
    }

    public @Nullable BigDecimal repeatRate() {
        return Share.of(repeatCustomers, customers);
    }
}
