package sambandh.domain.campaign;

import java.time.LocalDate;
import sambandh.domain.experiment.Cuped;
import sambandh.domain.experiment.Moments;
import sambandh.domain.experiment.Proportion;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.Sum;

/** Sums up what customers of both groups did in the days after the letter's, and before. */
public final class UpliftTally {
    private final int days;
    private final LocalDate asOf;
    private final Group treated = new Group();
    private final Group heldOut = new Group();
    private long waiting;

    private static final class Group {
        private long all;
        private long ordered;
        private long before;
        private long retained;
        private Moments revenue = Moments.NONE;
    }

    /** @param asOf the last business date that is looked at */
    public UpliftTally(int days, LocalDate asOf) {
        this.days = days;
        this.asOf = asOf;
    }

    /** @param day of the letter: what is ordered on it still belongs to before */
    public void add(boolean isHeldOut, LocalDate day, CountedDays orders) {
        if (day.plusDays(days).isAfter(asOf)) {
            waiting++;
            return;
        }
        Group group = isHeldOut ? heldOut : treated;
        int after = Math.toIntExact(day.toEpochDay()) + 1;
        boolean wasActive = orders.isThere(after - days, after);
        boolean ordered = orders.isThere(after, after + days);
        group.all++;
        group.ordered += ordered ? 1 : 0;
        group.before += wasActive ? 1 : 0;
        group.retained += wasActive && ordered ? 1 : 0;
        group.revenue = group.revenue.plus(amount(orders, after - days, after), amount(orders, after, after + days));
    }

    private static double amount(CountedDays orders, int from, int to) {
        Sum sum = new Sum();
        for (int at = orders.from(from); at < orders.size() && orders.day(at) < to; at++) {
            orders.addAmount(at, sum);
        }
        return sum.amount().doubleValue();
    }

    public Uplift told() {
        boolean enough = treated.all >= Uplift.FEWEST && heldOut.all >= Uplift.FEWEST;
        return new Uplift(
                days,
                asOf,
                waiting,
                Uplift.Shares.of(
                        new Proportion(treated.ordered, treated.all), new Proportion(heldOut.ordered, heldOut.all)),
                Uplift.Shares.of(
                        new Proportion(treated.retained, treated.before),
                        new Proportion(heldOut.retained, heldOut.before)),
                enough ? Cuped.of(treated.revenue, heldOut.revenue) : null);
    }
}
