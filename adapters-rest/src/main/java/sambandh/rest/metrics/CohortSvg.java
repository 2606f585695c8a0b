package sambandh.rest.metrics;

import static sambandh.rest.metrics.Svg.INK;
import static sambandh.rest.metrics.Svg.SOFT;
import static sambandh.rest.metrics.Svg.escaped;
import static sambandh.rest.metrics.Svg.said;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.CohortAsk;
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

    private final CohortAsk cohorts;
    private final CohortTable table;
    private final CohortWords words;
    private final long customers;
    private final double deepest;
    private final Svg svg;

    private CohortSvg(MeasureAsk ask, CohortAsk cohorts, CohortTable table) {
        this.cohorts = cohorts;
        this.table = table;
        this.words = new CohortWords(ask, cohorts.per());
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
                words.title(),
                words.description(table.cohorts().size(), customers));
    }

    static String of(MeasureAsk ask, CohortAsk cohorts, CohortTable table) {
        return new CohortSvg(ask, cohorts, table).drawn();
    }

    private String drawn() {
        svg.text(MARGIN, 42, "start", "#0a2f36", 20, 600, words.title());
        svg.text(MARGIN, 65, "start", SOFT, 13, 400, words.asked());
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
        svg.text(CELLS, TOP - 32, "start", SOFT, 12, 600, words.columns());
        svg.text(MARGIN, TOP - 12, "start", SOFT, 12, 600, "First order");
        svg.text(SIZES, TOP - 12, "end", SOFT, 12, 600, "Customers");
        for (int column = 0; column <= cohorts.periods(); column++) {
            svg.text(middle(column), TOP - 12, "middle", SOFT, 12, 400, String.valueOf(column));
        }
    }

    private void row(CohortTable.Cohort cohort, int y) {
        svg.text(MARGIN, y + 18, "start", INK, 13, 500, words.name(cohort.start()));
        svg.text(SIZES, y + 18, "end", INK, 13, 400, said("%,d", cohort.customers()));
        for (int column = 0; column < cohort.cells().size(); column++) {
            CohortTable.Cell cell = cohort.cells().get(column);
            cell(column, y, cell.share(), cell.complete(), words.of(cohort, column));
        }
    }

    private void together(int y) {
        svg.text(MARGIN, y + 18, "start", INK, 13, 600, "All");
        svg.text(SIZES, y + 18, "end", INK, 13, 600, said("%,d", customers));
        for (int column = 0; column < table.together().size(); column++) {
            CohortTable.Together all = table.together().get(column);
            if (all.share() != null) {
                cell(column, y, all.share(), true, words.of(all, column));
            }
        }
    }

    /** That everybody is there in the first is no news: that column has no heat. */
    private void cell(int column, int y, @Nullable BigDecimal share, boolean complete, String told) {
        double depth = share == null || deepest == 0 ? 0 : Math.sqrt(share.doubleValue() / deepest);
        svg.add(
                "<g><title>%s</title><rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" rx=\"4\" fill=\"%s\"%s/>",
                escaped(told),
                CELLS + column * WIDTH,
                y,
                WIDTH - 3,
                HEIGHT - 3,
                column == 0 ? "#eceff1" : Heat.colour(depth),
                complete ? "" : " fill-opacity=\"0.45\" stroke=\"#4da8a0\" stroke-dasharray=\"3 3\"");
        String ink = column == 0 ? SOFT : complete ? Heat.ink(depth) : INK;
        svg.text(middle(column), y + 17, "middle", ink, 12, 400, CohortWords.percent(share));
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
        String scale =
                "0 % to " + CohortWords.percent(BigDecimal.valueOf(deepest)) + " of a cohort; dashed: not over yet";
        svg.text(MARGIN + bar + 10, y + 27, "start", SOFT, 12, 400, scale);
        svg.text(MARGIN, y + 55, "start", SOFT, 12, 400, words.cohort());
        svg.text(MARGIN, y + 73, "start", SOFT, 12, 400, words.all());
    }

    private static int middle(int column) {
        return CELLS + column * WIDTH + (WIDTH - 3) / 2;
    }
}
