package sambandh.domain.metrics;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.shared.Country;

/** Counts gaps by their length, which is a number of days and so has few values. */
public final class OrderGapsTally implements Tally<OrderGaps> {
    private final Window window;
    private long[] byLength = new long[512];
    private long customers;
    private long gaps;
    private long days;

    public OrderGapsTally(MeasurePeriod period) {
        this.window = Window.of(period);
    }

    @Override
    public void add(CountedDays customer) {
        int first = Math.max(1, customer.from(window.from()));
        int end = customer.from(window.to());
        customers += first < end ? 1 : 0;
        for (int at = first; at < end; at++) {
            int length = customer.day(at) - customer.day(at - 1);
            if (length >= byLength.length) {
                byLength = Arrays.copyOf(byLength, length * 2);
            }
            byLength[length]++;
            gaps++;
            days += length;
        }
    }

    @Override
    public boolean isEmpty() {
        return gaps == 0;
    }

    @Override
    public OrderGaps told(@Nullable Country country) {
        return new OrderGaps(country, customers, gaps, gaps == 0 ? null : spread());
    }

    private OrderGaps.Spread spread() {
        return new OrderGaps.Spread(
                length(0),
                quartile(1),
                quartile(2),
                quartile(3),
                length(gaps - 1),
                new BigDecimal(BigInteger.valueOf(days)).divide(BigDecimal.valueOf(gaps), 6, RoundingMode.HALF_EVEN));
    }

    private BigDecimal quartile(int which) {
        long quarters = (gaps - 1) * which;
        int below = length(quarters / 4);
        int above = length((quarters + 3) / 4);
        return BigDecimal.valueOf(4L * below + (quarters % 4) * (above - below))
                .divide(BigDecimal.valueOf(4))
                .stripTrailingZeros()
                .add(BigDecimal.ZERO.setScale(0));
    }

    /** The length of the gap at a place in the order of lengths, from 0. */
    private int length(long place) {
        long seen = 0;
        int length = 0;
        for (long left = place; seen + byLength[length] <= left; length++) {
            seen += byLength[length];
        }
        return length;
    }
}
