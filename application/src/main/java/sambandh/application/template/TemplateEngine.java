package sambandh.application.template;

import java.util.List;
import java.util.Map;
import java.util.Set;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;

/** Reads templates and fills them in. Each edition is read once, however many letters are written of it. */
public interface TemplateEngine {
    /**
     * A letter's words.
     *
     * @param subject one line, 200 characters at most
     * @param filled what was filled in, and nothing else: texts, whole numbers, flags, lists and maps, as JSON has them;
     *     filled in again they make the same words
     */
    record Words(String subject, String text, String html, Map<String, Object> filled) {}

    /**
     * What is wrong with it by its grammar, its placeholders and its HTML.
     *
     * @param fields those that may be named
     */
    List<Finding> check(Edition edition, Fields fields);

    /** The fields that its HTML names, its parts included: {@code company.name}. */
    Set<String> names(Edition edition);

    /**
     * Fills it in; what is missing is left out.
     *
     * @param values as {@link TemplateFacts} says, or what was {@code filled} before
     * @throws sambandh.domain.shared.InvalidValue {@code unreadable_template}, {@code letter_too_long}
     */
    Words write(Edition edition, Map<String, ?> values);
}
