package sambandh.domain.shared;

import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;

/** A language by its BCP 47 tag: {@code en}, {@code hi}, {@code bn}, {@code ne}, {@code pt-BR}, {@code sr-Latn}. */
public record Language(String tag) {
    private static final Set<String> KNOWN = Set.of(Locale.getISOLanguages());
    public static final Language ENGLISH = new Language("en");

    /** @throws InvalidValue {@code invalid_language} */
    public Language {
        try {
            Locale locale = new Locale.Builder().setLanguageTag(tag.strip()).build();
            tag = locale.toLanguageTag();
            if (tag.length() > 35
                    || !(KNOWN.contains(locale.getLanguage())
                            || locale.getLanguage().length() == 3)) {
                throw new InvalidValue("invalid_language", "Use a language tag of BCP 47, such as en, hi or pt-BR.");
            }
        } catch (IllformedLocaleException ill) {
            throw new InvalidValue("invalid_language", "Use a language tag of BCP 47, such as en, hi or pt-BR.");
        }
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag);
    }
}
