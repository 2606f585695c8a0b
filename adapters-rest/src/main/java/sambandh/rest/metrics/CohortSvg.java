package sambandh.rest.metrics;

import static sambandh.rest.metrics.Svg.INK;
import static sambandh.rest.metrics.Svg.SOFT;
import static sambandh.rest.metrics.Svg.escaped;
import static sambandh.rest.metrics.Svg.said;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.CohortAsk;
import sambandh.domain.metrics.CohortPeriod;
import sambandh.domain.metrics.CohortTable;

/** A cohort table as a heat map that explains itself, also to whoever hears it read. */
final class CohortSvg {
    private static final int MARGIN = 28;
    private static final int SIZES = MARGIN + 152;
    private static final int CELLS = MARGIN + 168;
    private static final int WIDTH = 50;
    private static final int HEIGHT = 28;
    private static final int TOP = 128;
    private static final int FOOT = 112;
    private static final int LEAST_WIDTH = 720;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final MeasureAsk ask;
    private final CohortAsk cohorts;
    private final CohortTable table;
    private final String unit;
    private final long customers;
    private final double deepest;
    private final Svg svg;

    private CohortSvg(MeasureAsk ask, CohortAsk cohorts, CohortTable table) {
        this.ask = ask;
        this.cohorts = cohorts;
        this.table = table;
        this.unit = cohorts.per() == CohortPeriod.MONTH ? "month" : "week";
        this.customers = table.cohorts().stream()
                .mapToLong(CohortTable.Cohort::customers)
                .sum();
        this.deepest = table.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream().skip(1))
                .mapToDouble(cell -> cell.share() == null ? 0 : cell.share().doubleValue())
                .max()
                .orElse(0);
        this.svg = new Svg(
                Math.max(LEAST_WIDTH, CELLS + (cohorts.periods() + 1) * WIDTH + MARGIN),
                TOP + (table.cohorts().size() + 1) * HEIGHT + FOOT,
                title(),
                description());
    }

    static String of(MeasureAsk ask, CohortAsk cohorts, CohortTable table) {
        return new CohortSvg(ask, cohorts, table).drawn();
    }

    private String drawn() {
        svg.text(MARGIN, 42, "start", "#0a2f36", 20, 600, title());
        svg.text(MARGIN, 65, "start", SOFT, 13, 400, asked());
        header();
        int y = TOP;
        for (CohortTable.Cohort cohort : table.cohorts()) {
            row(cohort, y);
            y += HEIGHT;
        }
        together(y + 6);
        foot(y + HEIGHT + 6);
        return svg.end();
    }

    private void header() {
        svg.text(
                CELLS,
                TOP - 32,
                "start",
                SOFT,
                12,
                600,
                unit.equals("month") ? "Months after the first order" : "Weeks after the first order");
        svg.text(MARGIN, TOP - 12, "start", SOFT, 12, 600, "First order");
        svg.text(SIZES, TOP - 12, "end", SOFT, 12, 600, "Customers");
        for (int column = 0; column <= cohorts.periods(); column++) {
            svg.text(middle(column), TOP - 12, "middle", SOFT, 12, 400, String.valueOf(column));
        }
    }

    private void row(CohortTable.Cohort cohort, int y) {
        String name = name(cohort.start());
        svg.text(MARGIN, y + 18, "start", INK, 13, 500, name);
        svg.text(SIZES, y + 18, "end", INK, 13, 400, said("%,d", cohort.customers()));
        for (int column = 0; column < cohort.cells().size(); column++) {
            CohortTable.Cell cell = cohort.cells().get(column);
            String words = said(
                    "%s, %s %d: %,d of %,d customers, %s; %,d orders, %s %s%s",
                    name,
                    unit,
                    column,
                    cell.customers(),
                    cohort.customers(),
                    percent(cell.share()),
                    cell.orders(),
                    ask.currency().getCurrencyCode(),
                    ask.money(cell.amount()).amount(),
                    cell.complete() ? "" : "; not over yet");
            cell(column, y, cell.share(), cell.complete(), words);
        }
    }

    private void together(int y) {
        svg.text(MARGIN, y + 18, "start", INK, 13, 600, "All");
        svg.text(SIZES, y + 18, "end", INK, 13, 600, said("%,d", customers));
        for (int column = 0; column < table.together().size(); column++) {
            CohortTable.Together all = table.together().get(column);
            if (all.share() != null) {
                String words = said(
                        "All cohorts that can be followed so far, %s %d: %,d of %,d customers, %s",
                        unit, column, all.customers(), all.of(), percent(all.share()));
                cell(column, y, all.share(), true, words);
            }
        }
    }

    /** That everybody is there in the first is no news: that column has no heat. */
    private void cell(int column, int y, @Nullable BigDecimal share, boolean complete, String words) {
        double depth = share == null || deepest == 0 ? 0 : Math.sqrt(share.doubleValue() / deepest);
        svg.add(
                "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\"%s/>",
                escaped(words),
                CELLS + column * WIDTH,
                y,
                WIDTH - 3,
                HEIGHT - 3,
                column == 0 ? "#eceff1" : Heat.colour(depth),
                complete ? "" : " fill-opacity=\"0.45\" stroke=\"#4da8a0\" stroke-dasharray=\"3 3\"");
        String ink = column == 0 ? SOFT : complete ? Heat.ink(depth) : INK;
        svg.text(middle(column), y + 17, "middle", ink, 12, 400, percent(share));
        svg.add("</g>");
    }

    private void foot(int y) {
        int bar = 160;
        svg.add("<defs><linearGradient id=\"heat\">");
        for (int stop = 0; stop <= 10; stop++) {
            svg.add("<stop offset=\"%d%%\" stop-color=\"%s\"/>", stop * 10, Heat.colour(Math.sqrt(stop / 10.0)));
        }
        svg.add("</linearGradient></defs>");
        svg.add(
                "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"10\" rx=\"5\" fill=\"url(#heat)\"/>",
                MARGIN, y + 18, bar);
        String scale = "0 % to " + percent(BigDecimal.valueOf(deepest)) + " of a cohort; dashed: not over yet";
        svg.text(MARGIN + bar + 10, y + 27, "start", SOFT, 12, 400, scale);
        svg.text(
                MARGIN,
                y + 55,
                "start",
                SOFT,
                12,
                400,
                "A cohort: the customers whose first order of all lies in that " + unit
                        + ". A cell: the share of them who ordered in a " + unit + " after it.");
        svg.text(
                MARGIN,
                y + 73,
                "start",
                SOFT,
                12,
                400,
                "All: the cohorts that can be followed through that " + unit
                        + ". What was cancelled or returned whole does not count.");
    }

    private String title() {
        return "Customers who came back, by " + unit + " of their first order";
    }

    private String asked() {
        return said(
                "First orders from %s to %s, as of %s (%s)%s",
                ask.period().from(),
                ask.period().to().minusDays(1),
                ask.period().asOf(),
                ask.zone(),
                ask.segmentId() == null ? "" : ", one segment");
    }

    private String description() {
        return said(
                "%s. %d cohorts with %,d customers. Each row is the %s in which customers first ordered, each column a %s"
                        + " after that. A cell tells what share of the row's customers ordered then.",
                asked(), table.cohorts().size(), customers, unit, unit);
    }

    private String name(LocalDate start) {
        return cohorts.per() == CohortPeriod.MONTH
                ? MONTH.format(start)
                : said("%d-W%02d", start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** One place below ten percent. */
    private static String percent(@Nullable BigDecimal share) {
        double percent = share == null ? 0 : share.doubleValue() * 100;
        return share == null ? "–" : percent == 0 ? "0 %" : said(percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    private static int middle(int column) {
        return CELLS + column * WIDTH + (WIDTH - 3) / 2;
    }
}
