package sambandh.rest.metrics;

import static sambandh.rest.metrics.Svg.said;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.CohortPeriod;
import sambandh.domain.metrics.CohortTable;

/** What the picture of a cohort table says. */
final class CohortWords {
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final MeasureAsk ask;
    private final boolean byMonth;
    private final String unit;

    CohortWords(MeasureAsk ask, CohortPeriod per) {
        this.ask = ask;
        this.byMonth = per == CohortPeriod.MONTH;
        this.unit = byMonth ? "month" : "week";
    }

    String title() {
        return "Customers who came back, by " + unit + " of their first order";
    }

    String asked() {
        return said(
                "First orders from %s to %s, as of %s (%s)%s",
                ask.period().from(),
                ask.period().to().minusDays(1),
                ask.period().asOf(),
                ask.zone(),
                ask.segmentId() == null ? "" : ", one segment");
    }

    String description(int cohorts, long customers) {
        return said(
                "%s. %d cohorts with %,d customers. Each row is the %s in which customers first ordered, each column a %s"
                        + " after that. A cell tells what share of the row's customers ordered then.",
                asked(), cohorts, customers, unit, unit);
    }

    String columns() {
        return (byMonth ? "Months" : "Weeks") + " after the first order";
    }

    String name(LocalDate start) {
        return byMonth
                ? MONTH.format(start)
                : said("%d-W%02d", start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** A cell, to whoever hears the picture read. */
    String of(CohortTable.Cohort cohort, int column) {
        CohortTable.Cell cell = cohort.cells().get(column);
        return said(
                "%s, %s %d: %,d of %,d customers, %s; %,d orders, %s %s%s",
                name(cohort.start()),
                unit,
                column,
                cell.customers(),
                cohort.customers(),
                percent(cell.share()),
                cell.orders(),
                ask.currency().getCurrencyCode(),
                ask.money(cell.amount()).amount(),
                cell.complete() ? "" : "; not over yet");
    }

    String of(CohortTable.Together all, int column) {
        return said(
                "All cohorts that can be followed so far, %s %d: %,d of %,d customers, %s",
                unit, column, all.customers(), all.of(), percent(all.share()));
    }

    String cohort() {
        return "A cohort: the customers whose first order of all lies in that " + unit
                + ". A cell: the share of them who ordered in a " + unit + " after it.";
    }

    String all() {
        return "All: the cohorts that can be followed through that " + unit
                + ". What was cancelled or returned whole does not count.";
    }

    /** One place below ten percent. */
    static String percent(@Nullable BigDecimal share) {
        double percent = share == null ? 0 : share.doubleValue() * 100;
        return share == null ? "–" : percent == 0 ? "0 %" : said(percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }
}
