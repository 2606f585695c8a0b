package sambandh.domain.metrics;

import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.Sum;
import sambandh.domain.shared.Country;

/** What the orders of a period come to. */
public final class OrderValueTally implements Tally<OrderValue> {
    private final Window window;
    private final Sum revenue = new Sum();
    private long customers;
    private long orders;
    private long unvalued;

    public OrderValueTally(MeasurePeriod period) {
        this.window = Window.of(period);
    }

    @Override
    public void add(CountedDays customer) {
        int first = customer.from(window.from());
        int end = customer.from(window.to());
        customers += first < end ? 1 : 0;
        for (int at = first; at < end; at++) {
            orders += customer.orders(at);
            unvalued += customer.unvalued(at);
            customer.addAmount(at, revenue);
        }
    }

    @Override
    public boolean isEmpty() {
        return customers == 0;
    }

    @Override
    public OrderValue told(@Nullable Country country) {
        return new OrderValue(country, customers, orders, unvalued, revenue.amount());
    }
}
