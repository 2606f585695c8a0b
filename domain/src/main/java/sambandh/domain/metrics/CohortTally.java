package sambandh.domain.metrics;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.order.Sum;
import sambandh.domain.shared.Country;

/** Puts customers into their cohorts and follows them. */
public final class CohortTally implements Tally<CohortTable> {
    private final CohortAsk ask;
    private final Window window;
    private final int columns;
    private final long[] sizes;
    private final long[][] customers;
    private final long[][] orders;
    private final long[][] unvalued;
    private final Sum[][] amounts;

    public CohortTally(CohortAsk ask) {
        this.ask = ask;
        this.window = Window.of(ask.span());
        this.columns = ask.periods() + 1;
        this.sizes = new long[ask.cohorts()];
        this.customers = new long[ask.cohorts()][columns];
        this.orders = new long[ask.cohorts()][columns];
        this.unvalued = new long[ask.cohorts()][columns];
        this.amounts = new Sum[ask.cohorts()][columns];
    }

    @Override
    public void add(CountedDays customer) {
        if (!window.isNew(customer)) {
            return;
        }
        int first = ask.per().number(customer.day(0));
        int cohort = first - ask.firstCohort();
        sizes[cohort]++;
        int before = -1;
        for (int at = 0; at < customer.size(); at++) {
            int column = ask.per().number(customer.day(at)) - first;
            if (column >= columns) {
                return;
            }
            customers[cohort][column] += column == before ? 0 : 1;
            before = column;
            orders[cohort][column] += customer.orders(at);
            unvalued[cohort][column] += customer.unvalued(at);
            customer.addAmount(at, amount(cohort, column));
        }
    }

    @Override
    public boolean isEmpty() {
        for (long size : sizes) {
            if (size > 0) {
                return false;
            }
        }
        return true;
    }

    @Override
    public CohortTable told(@Nullable Country country) {
        List<CohortTable.Cohort> cohorts = new ArrayList<>();
        for (int cohort = 0; cohort < sizes.length; cohort++) {
            cohorts.add(new CohortTable.Cohort(ask.start(cohort), sizes[cohort], cells(cohort)));
        }
        return new CohortTable(country, cohorts, together());
    }

    private List<CohortTable.Cell> cells(int cohort) {
        List<CohortTable.Cell> cells = new ArrayList<>();
        int start = ask.firstCohort() + cohort;
        for (int column = 0; column < columns && ask.hasBegun(start + column); column++) {
            cells.add(new CohortTable.Cell(
                    customers[cohort][column],
                    Share.of(customers[cohort][column], sizes[cohort]),
                    orders[cohort][column],
                    amount(cohort, column).amount(),
                    unvalued[cohort][column],
                    ask.isOver(start + column)));
        }
        return cells;
    }

    private List<CohortTable.Together> together() {
        List<CohortTable.Together> together = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            long of = 0;
            long there = 0;
            for (int cohort = 0; cohort < sizes.length; cohort++) {
                boolean followed = ask.isOver(ask.firstCohort() + cohort + column);
                of += followed ? sizes[cohort] : 0;
                there += followed ? customers[cohort][column] : 0;
            }
            together.add(new CohortTable.Together(of, there));
        }
        return together;
    }

    private Sum amount(int cohort, int column) {
        Sum sum = amounts[cohort][column];
        if (sum == null) {
            sum = new Sum();
            amounts[cohort][column] = sum;
        }
        return sum;
    }
}
