package sambandh.domain.template;

import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;

/**
 * A template's words in one language, with placeholders.
 *
 * @param subject one line, up to 500 characters with its placeholders
 * @param html up to 256 KB; what does not begin a document of its own is framed by the part {@code layout}
 * @param text up to 256 KB; null to make it from the HTML
 */
public record Variant(
        Language language,
        String subject,
        Format format,
        String html,
        @Nullable String text) {
    private static final int LONGEST = 256 * 1024;

    /** What {@link #html} is written in. */
    public enum Format {
        HTML,
        /** Turned into HTML that mail programs show alike. */
        MJML
    }

    /** @throws InvalidValue {@code required}, {@code too_long}, {@code invalid_text} */
    public Variant {
        subject = Text.line(subject, 500);
        html = source(html);
        text = text == null ? null : source(text);
    }

    /** @throws InvalidValue {@code required}, {@code too_long}, {@code invalid_text} */
    public static String source(String raw) {
        if (Text.bytes(raw) > LONGEST) {
            throw new InvalidValue("too_long", "At most 256 KB are allowed here.");
        }
        return Text.block(raw, LONGEST) + "\n";
    }
}
