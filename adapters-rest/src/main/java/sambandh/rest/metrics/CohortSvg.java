package sambandh.rest.metrics;

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
    private static final int LABEL = 96;
    private static final int SIZE = 68;
    private static final int WIDTH = 50;
    private static final int HEIGHT = 28;
    private static final int TOP = 122;
    private static final int FOOT = 116;
    private static final int LEAST_WIDTH = 640;
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

    private final MeasureAsk ask;
    private final CohortAsk cohorts;
    private final CohortTable table;
    private final String unit;
    private final double deepest;
    private final StringBuilder svg = new StringBuilder();

    CohortSvg(MeasureAsk ask, CohortAsk cohorts, CohortTable table) {
        this.ask = ask;
        this.cohorts = cohorts;
        this.table = table;
        this.unit = cohorts.per() == CohortPeriod.MONTH ? "month" : "week";
        this.deepest = table.cohorts().stream()
                .flatMap(cohort -> cohort.cells().stream().skip(1))
                .map(CohortTable.Cell::share)
                .mapToDouble(share -> share == null ? 0 : share.doubleValue())
                .max()
                .orElse(0);
    }

    @Override
    public String toString() {
        if (svg.isEmpty()) {
            draw();
        }
        return svg.toString();
    }

    private void draw() {
        int columns = cohorts.periods() + 1;
        int width = Math.max(LEAST_WIDTH, MARGIN * 2 + LABEL + SIZE + columns * WIDTH);
        int rows = table.cohorts().size();
        int height = TOP + (rows + 1) * HEIGHT + 8 + FOOT;
        String title = "Customers who came back, by " + unit + " of their first order";
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"title desc\" font-family=\"system-ui, 'Segoe UI', 'Noto Sans', sans-serif\">",
                width, height, width, height);
        add("<title id=\"title\">%s</title><desc id=\"desc\">%s</desc>", escaped(title), escaped(description()));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
        text(MARGIN, 42, "start", "#0a2f36", 20, "600", title);
        text(MARGIN, 65, "start", "#56707a", 13, "400", subtitle());
        header(columns);
        for (int row = 0; row < rows; row++) {
            row(table.cohorts().get(row), TOP + row * HEIGHT);
        }
        together(TOP + rows * HEIGHT + 8);
        foot(TOP + (rows + 1) * HEIGHT + 8, width);
        svg.append("</svg>\n");
    }

    private void header(int columns) {
        text(MARGIN, TOP - 12, "start", "#56707a", 12, "600", "First order");
        text(MARGIN + LABEL + SIZE - 16, TOP - 12, "end", "#56707a", 12, "600", "Customers");
        text(left(0), TOP - 32, "start", "#56707a", 12, "600", capital(unit) + "s after the first order");
        for (int column = 0; column < columns; column++) {
            text(middle(column), TOP - 12, "middle", "#56707a", 12, "400", String.valueOf(column));
        }
    }

    private void row(CohortTable.Cohort cohort, int y) {
        text(MARGIN, y + 19, "start", "#16323a", 13, "500", label(cohort.start()));
        text(MARGIN + LABEL + SIZE - 16, y + 19, "end", "#16323a", 13, "400", said("%,d", cohort.customers()));
        for (int column = 0; column < cohort.cells().size(); column++) {
            CohortTable.Cell cell = cohort.cells().get(column);
            String words = said("%s, %s %d: %,d of %,d customers, %s, %,d orders, %s", 
                            label(cohort.start()),
                            unit,
                            column,
                            cell.customers(),
                            cohort.customers(),
                            percent(cell.share()),
                            cell.orders(),
                            ask.money(cell.amount()).amount() + " "
                                    + ask.currency().getCurrencyCode());
            cell(column, y, cell.share(), cell.complete(), cell.complete() ? words : words + "; not over yet");
        }
    }

    private void together(int y) {
        text(MARGIN, y + 19, "start", "#16323a", 13, "600", "All");
        if (!table.together().isEmpty()) {
            text(MARGIN + LABEL + SIZE - 16, y + 19, "end", "#16323a", 13, "600", said("%,d", all()));
        }
        for (int column = 0; column < table.together().size(); column++) {
            CohortTable.Together all = table.together().get(column);
            if (all.share() != null) {
                cell(
                        column,
                        y,
                        all.share(),
                        true,
                        said("All cohorts that can be followed so far, %s %d: %,d of %,d, %s", unit, column, all.customers(), all.of(), percent(all.share())));
            }
        }
    }

    /** What all came in is no news: its column has no heat. */
    private void cell(int column, int y, @Nullable BigDecimal share, boolean complete, String words) {
        double depth = share == null || deepest == 0 ? 0 : Math.sqrt(share.doubleValue() / deepest);
        String fill = column == 0 ? "#eceff1" : Heat.colour(depth);
        String ink = column == 0 ? "#56707a" : Heat.ink(depth);
        add(
                "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\"%s/>",
                escaped(words),
                left(column),
                y,
                WIDTH - 3,
                HEIGHT - 3,
                fill,
                complete ? "" : " fill-opacity=\"0.55\" stroke=\"#4da8a0\" stroke-dasharray=\"3 3\"");
        text(middle(column), y + 17, "middle", complete ? ink : "#16323a", 12, "400", percent(share));
        svg.append("</g>");
    }

    private void foot(int y, int width) {
        int bar = 160;
        add("<defs><linearGradient id=\"heat\">");
        for (int stop = 0; stop <= 10; stop++) {
            add("<stop offset=\"%d%%\" stop-color=\"%s\"/>", stop * 10, Heat.colour(Math.sqrt(stop / 10.0)));
        }
        add(
                "</linearGradient></defs><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"10\" rx=\"5\" fill=\"url(#heat)\"/>",
                MARGIN, y + 18, bar);
        text(
                MARGIN + bar + 10,
                y + 27,
                "start",
                "#56707a",
                12,
                "400",
                "0 % to " + percent(BigDecimal.valueOf(deepest)) + " of a cohort ordered; dashed: not over yet");
        text(
                MARGIN,
                y + 56,
                "start",
                "#56707a",
                12,
                "400",
                "A cohort are the customers whose first order of all lies in that " + unit + ".");
        text(
                MARGIN,
                y + 74,
                "start",
                "#56707a",
                12,
                "400",
                "Shown is the share of them who ordered in each " + unit
                        + " after it; “All” takes the cohorts that can be");
        text(
                MARGIN,
                y + 92,
                "start",
                "#56707a",
                12,
                "400",
                "followed through it. Orders taken back whole do not count.");
    }

    private String subtitle() {
        return said("First orders from %s to %s, looked at as of %s (%s)%s", 
                        ask.period().from(),
                        ask.period().to().minusDays(1),
                        ask.period().asOf(),
                        ask.zone(),
                        ask.segmentId() == null ? "" : ", one segment");
    }

    private String description() {
        return said("%s. %d cohorts with %,d customers. Each row is the %s in which customers first ordered, each column a %s after that; a cell tells what share of the row's customers ordered then.", subtitle(), table.cohorts().size(), all(), unit, unit);
    }

    private long all() {
        return table.cohorts().stream().mapToLong(CohortTable.Cohort::customers).sum();
    }

    private String label(LocalDate start) {
        return cohorts.per() == CohortPeriod.MONTH
                ? MONTH.format(start)
                : said("%d-W%02d", start.get(IsoFields.WEEK_BASED_YEAR), start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** One place below ten percent. */
    static String percent(@Nullable BigDecimal share) {
        if (share == null) {
            return "–";
        }
        double percent = share.doubleValue() * 100;
        return percent == 0 ? "0 %" : said(percent < 9.95 ? "%.1f %%" : "%.0f %%", percent);
    }

    private static int left(int column) {
        return MARGIN + LABEL + SIZE + column * WIDTH;
    }

    private static int middle(int column) {
        return left(column) + (WIDTH - 3) / 2;
    }

    private void text(int x, int y, String anchor, String fill, int size, String weight, String words) {
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%d\" font-weight=\"%s\">%s</text>",
                x, y, anchor, fill, size, weight, escaped(words));
    }

    private void add(String form, Object... values) {
        svg.append(said(form, values)).append('\n');
    }

    private static String said(String form, Object... values) {
        return String.format(Locale.ENGLISH, form, values);
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
