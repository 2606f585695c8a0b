package sambandh.application.letter;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/** Writes in the first language it is asked for. */
public final class PlainTemplates implements Templates {
    @Override
    public Rendered render(Code template, List<Language> languages, Map<String, ?> fields) {
        Language language = languages.stream().findFirst().orElse(Language.ENGLISH);
        String text = template + " " + language.tag() + " " + fields;
        return new Rendered(language, "To " + fields.get("called"), text, "<p>" + text + "</p>");
    }

    /** Signs nothing. */
    public static final class Links implements UnsubscribeLinks {
        @Override
        public String link(Target target) {
            return "https://example.com/u/" + target.personId() + "," + target.topic();
        }

        @Override
        public Optional<Target> read(String token) {
            String[] parts = token.split(",", 2);
            return parts.length == 2
                    ? Optional.of(new Target(java.util.UUID.fromString(parts[0]), new Code(parts[1])))
                    : Optional.empty();
        }
    }
}
