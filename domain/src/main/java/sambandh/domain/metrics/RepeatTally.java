package sambandh.domain.metrics;

import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.shared.Country;

/** Who bought again within a period. */
public final class RepeatTally implements Tally<RepeatPurchase> {
    private final Window window;
    private long customers;
    private long repeatCustomers;
    private long orders;
    private long days;
    private long firstDays;

    public RepeatTally(MeasurePeriod period) {
        this.window = Window.of(period);
    }

    @Override
    public void add(CountedDays customer) {
        int first = customer.from(window.from());
        int end = customer.from(window.to());
        if (first == end) {
            return;
        }
        customers++;
        repeatCustomers += end - first > 1 ? 1 : 0;
        days += end - first;
        firstDays += first == 0 ? 1 : 0;
        for (int at = first; at < end; at++) {
            orders += customer.orders(at);
        }
    }

    @Override
    public boolean isEmpty() {
        return customers == 0;
    }

    @Override
    public RepeatPurchase told(@Nullable Country country) {
        return new RepeatPurchase(country, customers, repeatCustomers, orders, days, firstDays);
    }
}
