package sambandh.domain.metrics;

import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.shared.Country;

/** Whom the company kept over a period. */
public final class RetentionTally implements Tally<Retention> {
    private final Window window;
    private long before;
    private long retained;
    private long firstTime;

    public RetentionTally(MeasurePeriod period) {
        this.window = Window.of(period);
    }

    @Override
    public void add(CountedDays customer) {
        if (customer.size() == 0) {
            return;
        }
        if (window.wasActive(customer)) {
            before++;
            retained += window.isActive(customer) ? 1 : 0;
        }
        firstTime += window.isNew(customer) ? 1 : 0;
    }

    @Override
    public boolean isEmpty() {
        return before + firstTime == 0;
    }

    @Override
    public Retention told(@Nullable Country country) {
        return new Retention(country, before, retained, firstTime);
    }
}
