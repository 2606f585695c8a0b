package sambandh.bootstrap.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A table with bars, for a terminal of eighty columns. */
final class Chart {
    private static final int BAR = 30;
    private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";

    private Chart() {}

    /**
     * One line of the chart.
     *
     * @param share 0 to 1; NaN where nobody was there to be kept
     */
    record Bar(String label, long kept, long of, double share) {}

    static List<String> lines(String heading, List<Bar> bars) {
        List<String> lines = new ArrayList<>();
        lines.add(String.format(Locale.ROOT, "  %-21s %7s %7s %7s", heading, "kept", "of", "rate"));
        for (Bar bar : bars) {
            String rate = Double.isNaN(bar.share()) ? "–" : String.format(Locale.ROOT, "%.1f %%", 100 * bar.share());
            String drawn = Double.isNaN(bar.share()) ? "" : drawn(bar.share());
            lines.add(String.format(
                            Locale.ROOT, "  %-21s %,7d %,7d %7s  %s", bar.label(), bar.kept(), bar.of(), rate, drawn)
                    .stripTrailing());
        }
        return lines;
    }

    /** A bar of block elements, exact to an eighth of a column. */
    static String drawn(double share) {
        int eighths = (int) Math.round(Math.clamp(share, 0, 1) * BAR * 8);
        return "█".repeat(eighths / 8) + (eighths % 8 == 0 ? "" : EIGHTHS.charAt(eighths % 8));
    }
}
