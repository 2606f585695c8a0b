package sambandh.domain.metrics;

import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.Sum;
import sambandh.domain.shared.Country;

/** What became of customers' revenue over a period. */
public final class RevenueTally implements Tally<RevenueRetention> {
    private final Window window;
    private final Sum before = new Sum();
    private final Sum now = new Sum();
    private final Sum expansion = new Sum();
    private final Sum contraction = new Sum();
    private final Sum lost = new Sum();
    private final Sum fromOthers = new Sum();
    private long customers;
    private long lostCustomers;
    private long others;
    private long unvalued;

    public RevenueTally(MeasurePeriod period) {
        this.window = Window.of(period);
    }

    @Override
    public void add(CountedDays customer) {
        Sum then = revenue(customer, window.beforeStart(), window.from());
        Sum today = revenue(customer, window.beforeEnd(), window.to());
        // an order in both windows is counted once
        unvalued += unvalued(customer, window.beforeStart(), window.from())
                + unvalued(customer, Math.max(window.from(), window.beforeEnd()), window.to());
        if (then.signum() > 0) {
            customers++;
            before.add(then);
            now.add(today);
            compare(then, today);
        } else if (today.signum() != 0) {
            others++;
            fromOthers.add(today);
        }
    }

    private void compare(Sum then, Sum today) {
        boolean isLost = today.signum() <= 0;
        boolean isLess = today.isLessThan(then);
        lostCustomers += isLost ? 1 : 0;
        Sum larger = isLess ? then : today;
        Sum to = isLost ? lost : isLess ? contraction : expansion;
        to.add(larger);
        to.subtract(isLess ? today : then);
    }

    @Override
    public boolean isEmpty() {
        return customers + others + unvalued == 0;
    }

    @Override
    public RevenueRetention told(@Nullable Country country) {
        return new RevenueRetention(
                country,
                customers,
                before.amount(),
                now.amount(),
                expansion.amount(),
                contraction.amount(),
                lost.amount(),
                lostCustomers,
                fromOthers.amount(),
                unvalued);
    }

    private static Sum revenue(CountedDays customer, int from, int to) {
        Sum sum = new Sum();
        for (int at = customer.from(from); at < customer.size() && customer.day(at) < to; at++) {
            customer.addAmount(at, sum);
        }
        return sum;
    }

    private static long unvalued(CountedDays customer, int from, int to) {
        long orders = 0;
        for (int at = customer.from(from); at < customer.size() && customer.day(at) < to; at++) {
            orders += customer.unvalued(at);
        }
        return orders;
    }
}
