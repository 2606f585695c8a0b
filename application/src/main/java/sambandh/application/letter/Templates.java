package sambandh.application.letter;

import java.util.List;
import java.util.Map;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/** The words of letters, per template and language. */
public interface Templates {
    /** @param subject one line */
    record Rendered(Language language, String subject, String text, String html) {}

    /**
     * Writes in the first of the languages that the template has; of a language with a region or script also the bare
     * one is looked for. English is always there.
     *
     * @param fields see {@link LetterFacts}
     */
    Rendered render(Code template, List<Language> languages, Map<String, ?> fields);
}
