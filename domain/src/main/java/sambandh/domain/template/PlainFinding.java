package sambandh.domain.template;

import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;

/**
 * One place of a text that could be plainer or kinder.
 *
 * @param line from 1
 * @param column from 1, in UTF-16 units
 * @param phrase as it stands in the text; of a long sentence its first words
 * @param instead what to write in its place, in the text's language, several ways apart by {@code /}; null where that
 *     depends
 */
public record PlainFinding(
        int line,
        int column,
        String phrase,
        PlainRule rule,
        @Nullable String instead) {

    /** Why it is better otherwise, for the writer: in the writer's language where it is en, hi, bn or ne, else in English. */
    public String why(Language writer) {
        return PlainReasons.of(writer).why(rule);
    }

    /** What to do about it, for the writer, as {@link #why}. */
    public String advice(Language writer) {
        return PlainReasons.of(writer).advice(rule);
    }

    /**
     * As a warning about a template.
     *
     * @param part where the text stands: {@code subject}, {@code html}, {@code text}
     */
    public Finding asWarning(String part, Language writer) {
        String words =
                "“" + phrase + "”: " + why(writer) + " " + advice(writer) + (instead == null ? "" : " → " + instead);
        return new Finding(Finding.Severity.WARNING, rule.code(), null, part, line, column, words);
    }
}
