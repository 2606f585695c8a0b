package sambandh.domain.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;

/**
 * All that a letter's words come from, apart from what is filled in: one variant with the parts it names, frozen. A letter
 * of which only the edition and the values are kept is read exactly as it was sent.
 *
 * @param subject the template's, with its placeholders; likewise {@code html} and {@code text}
 * @param text null to make the text from the HTML
 * @param parts by name: {@code layout}, {@code header}, {@code footer}, {@code signature} and the company's own
 */
public record Edition(
        Language language,
        String subject,
        Variant.Format format,
        String html,
        @Nullable String text,
        Map<String, Part> parts) {
    /** @param text null to make it from the HTML */
    public record Part(String html, @Nullable String text) {}

    public Edition {
        parts = Map.copyOf(parts);
    }
}
