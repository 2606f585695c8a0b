package sambandh.application.bulk;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells as lines of CSV (RFC 4180), and back from what no spreadsheet shall run. */
public final class Csv {
    private static final String FORMULAS = "=+-@\t\r";

    private Csv() {}

    /** Without the line's end; an absent cell is an empty one. */
    public static String line(List<? extends @Nullable String> cells) {
        StringBuilder line = new StringBuilder(64);
        append(line, cells, false);
        return line.toString();
    }

    /** The same into a longer text. @param defused whether no cell may be run as a formula */
    public static void append(StringBuilder line, List<? extends @Nullable String> cells, boolean defused) {
        for (int at = 0; at < cells.size(); at++) {
            if (at > 0) {
                line.append(',');
            }
            String cell = cells.get(at);
            if (cell != null) {
                quoted(line, defused ? defused(cell) : cell);
            }
        }
    }

    /** Cells that a spreadsheet would run as a formula get an apostrophe in front, which an import takes away again. */
    public static String defused(String cell) {
        return behindApostrophes(cell, 0) ? "'" + cell : cell;
    }

    /** Takes the defusing apostrophe of an export away again. */
    public static String plain(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '\'' && behindApostrophes(cell, 1) ? cell.substring(1) : cell;
    }

    /** What begins so after any apostrophes gets one more, so that taking one away gives back what stood there. */
    private static boolean behindApostrophes(String cell, int from) {
        int at = from;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return at < cell.length() && FORMULAS.indexOf(cell.charAt(at)) >= 0;
    }

    private static void quoted(StringBuilder line, String cell) {
        boolean plain = true;
        for (int at = 0; plain && at < cell.length(); at++) {
            char c = cell.charAt(at);
            plain = c != ',' && c != '"' && c != '\n' && c != '\r';
        }
        if (plain) {
            line.append(cell);
        } else {
            line.append('"').append(cell.replace("\"", "\"\"")).append('"');
        }
    }
}
