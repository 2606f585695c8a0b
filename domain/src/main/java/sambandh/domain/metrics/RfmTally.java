package sambandh.domain.metrics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.Sum;
import sambandh.domain.shared.Country;

/** Keeps what each customer did in the period; scores can be given only when all are known. */
public final class RfmTally implements Tally<Rfm> {
    private static final int SCORES = 5;
    private static final int PLACES = 4;

    private final Window window;
    private final int lastDay;
    private final Fifths recency = new Fifths();
    private final Fifths frequency = new Fifths();
    private final Fifths monetary = new Fifths();
    private final List<Sum> revenues = new ArrayList<>();
    private final Sum revenue = new Sum();
    private long unvalued;

    public RfmTally(MeasurePeriod period) {
        LocalDate end = period.to().minusDays(1);
        this.window = Window.of(period);
        this.lastDay = Window.number(end.isAfter(period.asOf()) ? period.asOf() : end);
    }

    @Override
    public void add(CountedDays customer) {
        int first = customer.from(window.from());
        int end = customer.from(window.to());
        if (first == end) {
            return;
        }
        Sum own = new Sum();
        for (int at = first; at < end; at++) {
            customer.addAmount(at, own);
            unvalued += customer.unvalued(at);
        }
        recency.add(customer.day(end - 1) - (long) lastDay);
        frequency.add(end - first);
        monetary.add(own.clamped());
        revenues.add(own);
        revenue.add(own);
    }

    @Override
    public boolean isEmpty() {
        return recency.size() == 0;
    }

    @Override
    public Rfm told(@Nullable Country country) {
        recency.rank();
        frequency.rank();
        monetary.rank();
        return new Rfm(
                country,
                recency.size(),
                revenue.amount(),
                unvalued,
                recency.scores(0, -1),
                frequency.scores(0, 1),
                monetary.scores(PLACES, 1),
                grid());
    }

    private List<Rfm.Cell> grid() {
        long[] customers = new long[SCORES * SCORES];
        Sum[] sums = new Sum[SCORES * SCORES];
        for (int cell = 0; cell < sums.length; cell++) {
            sums[cell] = new Sum();
        }
        for (int at = 0; at < recency.size(); at++) {
            int cell = (recency.score(at) - 1) * SCORES + frequency.score(at) - 1;
            customers[cell]++;
            sums[cell].add(revenues.get(at));
        }
        List<Rfm.Cell> grid = new ArrayList<>();
        for (int cell = sums.length - 1; cell >= 0; cell--) {
            int r = cell / SCORES + 1;
            int f = cell % SCORES + 1;
            grid.add(new Rfm.Cell(r, f, RfmClass.of(r, f), customers[cell], sums[cell].amount()));
        }
        return grid;
    }
}
