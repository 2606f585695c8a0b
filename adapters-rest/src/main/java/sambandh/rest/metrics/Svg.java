package sambandh.rest.metrics;

import java.util.Locale;

/** A picture in the making. Whatever is written into it is escaped, and numbers are those of English. */
final class Svg {
    static final String SOFT = "#56707a";
    static final String INK = "#16323a";

    private final StringBuilder svg = new StringBuilder();

    /** @param description for who cannot see it */
    Svg(int width, int height, String title, String description) {
        add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\" role=\"img\""
                        + " aria-labelledby=\"title desc\""
                        + " font-family=\"system-ui, 'Segoe UI', 'Noto Sans', sans-serif\">",
                width, height, width, height);
        add("<title id=\"title\">%s</title>", escaped(title));
        add("<desc id=\"desc\">%s</desc>", escaped(description));
        add("<rect width=\"100%%\" height=\"100%%\" fill=\"#ffffff\"/>");
    }

    /** @param form with what {@link String#format} puts in; texts among them must be escaped before */
    void add(String form, Object... values) {
        svg.append(said(form, values)).append('\n');
    }

    /** @param anchor start, middle or end: where of the words {@code x} is */
    void text(int x, int y, String anchor, String fill, int size, int weight, String words) {
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" fill=\"%s\" font-size=\"%d\" font-weight=\"%d\">%s</text>",
                x, y, anchor, fill, size, weight, escaped(words));
    }

    String end() {
        return svg + "</svg>\n";
    }

    static String said(String form, Object... values) {
        return String.format(Locale.ENGLISH, form, values);
    }

    static String escaped(String words) {
        return words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
