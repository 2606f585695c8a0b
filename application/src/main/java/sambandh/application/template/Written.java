package sambandh.application.template;

import java.util.Map;
import sambandh.domain.shared.Language;
import sambandh.domain.template.EditionId;
import sambandh.domain.template.WhyLanguage;

/**
 * A letter's words for one reader.
 *
 * @param edition what they were written of: with {@code filled} it gives the same words again, whatever became of the
 *     template meanwhile
 * @param version the template's
 * @param filled what was filled in, and nothing else; plain texts, whole numbers, flags, lists and maps, as JSON has them
 */
public record Written(
        EditionId edition,
        int version,
        Language language,
        WhyLanguage whyLanguage,
        String subject,
        String text,
        String html,
        Map<String, Object> filled) {}
