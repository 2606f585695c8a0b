package sambandh.domain.metrics;

import java.time.LocalDate;
import sambandh.domain.order.CountedDays;

/** A period in numbers of days, with the N days before its start and before its end. */
record Window(int beforeStart, int from, int beforeEnd, int to) {
    static Window of(MeasurePeriod period) {
        return new Window(
                number(period.beforeStart()), number(period.from()), number(period.beforeEnd()), number(period.to()));
    }

    static int number(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }

    /** Bought in the N days before the start. */
    boolean wasActive(CountedDays customer) {
        return customer.isThere(beforeStart, from);
    }

    /** Bought in the N days before the end. */
    boolean isActive(CountedDays customer) {
        return customer.isThere(beforeEnd, to);
    }

    /** Bought for the first time of all in the period. */
    boolean isNew(CountedDays customer) {
        return customer.size() > 0 && customer.day(0) >= from && customer.day(0) < to;
    }
}
