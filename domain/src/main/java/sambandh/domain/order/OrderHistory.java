package sambandh.domain.order;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What counts of one customer's orders, day by day, with the day from which each part of it counts, so that it can be
 * seen as of any day.
 *
 * @param entries in the order of date and lag, at most one for each unless their amounts together are too large
 */
public record OrderHistory(List<Entry> entries) {
    public static final OrderHistory NONE = new OrderHistory(List.of());

    private static final Comparator<Entry> ORDER =
            Comparator.comparing(Entry::date).thenComparingInt(Entry::lag);

    /**
     * What came to the orders of a day, or went.
     *
     * @param date the business date of the sales
     * @param lag how many days after that it came to count; 0 for the sales themselves
     * @param orders more of them, or fewer
     * @param unvalued those of the orders whose amount could not be valued
     * @param amount in ten-thousandths of the company's currency, of the valued ones
     */
    public record Entry(LocalDate date, int lag, int orders, int unvalued, long amount) {
        private boolean isOfSameDays(Entry other) {
            return date.equals(other.date) && lag == other.lag;
        }

        private @Nullable Entry plus(Entry other) {
            long sum = amount + other.amount;
            boolean tooLarge = ((amount ^ sum) & (other.amount ^ sum)) < 0;
            return tooLarge ? null : new Entry(date, lag, orders + other.orders, unvalued + other.unvalued, sum);
        }

        private boolean isNothing() {
            return orders == 0 && unvalued == 0 && amount == 0;
        }
    }

    /**
     * What it comes to with all that is known.
     *
     * @param days business dates with an order
     * @param amount of the orders that could be valued, in the company's currency
     */
    public record Totals(int orders, int days, LocalDate first, LocalDate last, BigDecimal amount, int unvalued) {}

    public OrderHistory {
        entries = List.copyOf(entries);
    }

    public static OrderHistory of(List<CountedSale> sales) {
        return NONE.plus(sales);
    }

    public OrderHistory plus(List<CountedSale> sales) {
        List<Entry> sorted = Stream.concat(entries.stream(), sales.stream().flatMap(sale -> sale.entries().stream()))
                .sorted(ORDER)
                .toList();
        List<Entry> merged = new ArrayList<>();
        for (Entry entry : sorted) {
            Entry last = merged.isEmpty() ? null : merged.getLast();
            Entry both = last != null && last.isOfSameDays(entry) ? last.plus(entry) : null;
            if (both == null) {
                merged.add(entry);
            } else {
                merged.set(merged.size() - 1, both);
            }
        }
        merged.removeIf(Entry::isNothing);
        return new OrderHistory(merged);
    }

    /** Null when no order counts. */
    public @Nullable Totals totals() {
        int orders = 0;
        int unvalued = 0;
        int days = 0;
        LocalDate first = null;
        LocalDate last = null;
        BigInteger amount = BigInteger.ZERO;
        for (int at = 0; at < entries.size(); ) {
            LocalDate date = entries.get(at).date();
            int ofDay = 0;
            for (; at < entries.size() && entries.get(at).date().equals(date); at++) {
                Entry entry = entries.get(at);
                ofDay += entry.orders();
                unvalued += entry.unvalued();
                amount = amount.add(BigInteger.valueOf(entry.amount()));
            }
            if (ofDay > 0) {
                orders += ofDay;
                days++;
                first = first == null ? date : first;
                last = date;
            }
        }
        return first == null || last == null
                ? null
                : new Totals(orders, days, first, last, new BigDecimal(amount, 4), unvalued);
    }
}
