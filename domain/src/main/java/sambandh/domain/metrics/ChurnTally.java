package sambandh.domain.metrics;

import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.shared.Country;

/** Who fell silent over a period. */
public final class ChurnTally implements Tally<Churn> {
    private final Window window;
    private long activeAtStart;
    private long churned;
    private long reactivated;
    private long newAndActive;
    private long newAndSilent;
    private long boughtBefore;
    private long silentAtEnd;

    public ChurnTally(MeasurePeriod period) {
        this.window = Window.of(period);
    }

    @Override
    public void add(CountedDays customer) {
        boolean active = window.isActive(customer);
        if (window.isNew(customer)) {
            newAndActive += active ? 1 : 0;
            newAndSilent += active ? 0 : 1;
        } else if (customer.size() > 0 && customer.day(0) < window.from()) {
            boughtBefore++;
            silentAtEnd += active ? 0 : 1;
            boolean wasActive = window.wasActive(customer);
            activeAtStart += wasActive ? 1 : 0;
            churned += wasActive && !active ? 1 : 0;
            reactivated += !wasActive && active ? 1 : 0;
        }
    }

    @Override
    public boolean isEmpty() {
        return boughtBefore + newAndActive + newAndSilent == 0;
    }

    @Override
    public Churn told(@Nullable Country country) {
        return new Churn(
                country, activeAtStart, churned, reactivated, newAndActive, newAndSilent, boughtBefore, silentAtEnd);
    }
}
