package sambandh.domain.order;

import java.time.LocalDate;
import java.util.Arrays;

/**
 * One customer's orders that count as of a day: their business dates in order, each once, and what was ordered on each.
 * Days are numbered as {@link LocalDate#toEpochDay}, places from 0 to {@code size() - 1}.
 */
public final class CountedDays {
    private final int[] days;
    private final int[] orders;
    private final int[] unvalued;
    private final long[] amounts;
    private final long[][] more;

    private CountedDays(int[] days, int[] orders, int[] unvalued, long[] amounts, long[][] more) {
        this.days = days;
        this.orders = orders;
        this.unvalued = unvalued;
        this.amounts = amounts;
        this.more = more;
    }

    public static CountedDays of(OrderHistory history, LocalDate asOf) {
        Reading reading = new Reading(asOf);
        history.entries()
                .forEach(e -> reading.entry(e.date().toEpochDay(), e.lag(), e.orders(), e.unvalued(), e.amount()));
        return reading.take();
    }

    public int size() {
        return days.length;
    }

    public int day(int place) {
        return days[place];
    }

    public int orders(int place) {
        return orders[place];
    }

    /** Orders whose amount could not be valued. */
    public int unvalued(int place) {
        return unvalued[place];
    }

    /** Adds what the valued orders of a day came to, less what was returned of them. */
    public void addAmount(int place, Sum to) {
        to.add(amounts[place]);
        for (long[] rest : more) {
            if (rest[0] == place) {
                to.add(rest[1]);
            }
        }
    }

    /** The place of the first day that is no earlier, or {@code size()}. */
    public int from(int day) {
        int at = Arrays.binarySearch(days, day);
        return at < 0 ? -at - 1 : at;
    }

    /** Whether there is a day within. */
    public boolean isThere(int from, int to) {
        int at = from(from);
        return at < days.length && days[at] < to;
    }

    /** Takes entries of one customer after another; those that count only after the day asked for are passed over. */
    public static final class Reading {
        private final long asOf;
        private int[] days = new int[64];
        private int[] orders = new int[64];
        private int[] unvalued = new int[64];
        private long[] amounts = new long[64];
        private long[][] more = new long[0][];
        private int size;

        public Reading(LocalDate asOf) {
            this.asOf = asOf.toEpochDay();
        }

        /** In the order of date and lag, as {@link OrderHistory.Entry} tells them. */
        public void entry(long day, int lag, int ordered, int withoutValue, long amount) {
            if (day + lag > asOf) {
                return;
            }
            if (size == 0 || days[size - 1] != day) {
                leaveOutEmptyDay();
                begin((int) day);
            }
            int at = size - 1;
            orders[at] += ordered;
            unvalued[at] += withoutValue;
            long sum = amounts[at] + amount;
            if (((amounts[at] ^ sum) & (amount ^ sum)) < 0) {
                more = Arrays.copyOf(more, more.length + 1);
                more[more.length - 1] = new long[] {at, amount};
            } else {
                amounts[at] = sum;
            }
        }

        /** What was read, and begins anew. */
        public CountedDays take() {
            leaveOutEmptyDay();
            CountedDays read = new CountedDays(
                    Arrays.copyOf(days, size),
                    Arrays.copyOf(orders, size),
                    Arrays.copyOf(unvalued, size),
                    Arrays.copyOf(amounts, size),
                    more);
            size = 0;
            more = new long[0][];
            return read;
        }

        private void begin(int day) {
            if (size == days.length) {
                days = Arrays.copyOf(days, size * 2);
                orders = Arrays.copyOf(orders, size * 2);
                unvalued = Arrays.copyOf(unvalued, size * 2);
                amounts = Arrays.copyOf(amounts, size * 2);
            }
            days[size] = day;
            orders[size] = 0;
            unvalued[size] = 0;
            amounts[size] = 0;
            size++;
        }

        private void leaveOutEmptyDay() {
            if (size > 0 && orders[size - 1] <= 0) {
                size--;
                more = Arrays.stream(more).filter(rest -> rest[0] < size).toArray(long[][]::new);
            }
        }
    }
}
