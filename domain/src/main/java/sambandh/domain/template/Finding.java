package sambandh.domain.template;

import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;

/**
 * What is to be said about a template before it goes out.
 *
 * @param code stable, in snake case: {@code unknown_field}
 * @param language the variant's; null for what concerns them all
 * @param part where it stands: {@code subject}, {@code html}, {@code text}, or a part's name such as {@code footer}; null for
 *     what stands nowhere
 * @param line 1 for the first, 0 where it stands nowhere in particular; likewise {@code column}, counted in UTF-16 units
 * @param words what is wrong and how to mend it, in English
 */
public record Finding(
        Severity severity,
        String code,
        @Nullable Language language,
        @Nullable String part,
        int line,
        int column,
        String words) {
    public enum Severity {
        /** It cannot be kept, or not be sent, like this. */
        ERROR,
        /** It can be sent; somebody should look at it. */
        WARNING
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    public Finding in(Language of) {
        return new Finding(severity, code, of, part, line, column, words);
    }
}
