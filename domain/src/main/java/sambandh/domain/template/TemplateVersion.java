package sambandh.domain.template;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;

/**
 * The words of a template as they were kept once; never changed afterwards.
 *
 * @param number 1, 2, …; 0 for the one that is delivered with the program
 * @param variants one for each language, one at least, by tag
 * @param note what is new, one line, up to 200 characters
 * @param madeAt null for number 0, and so {@code madeBy}, the actor's reference
 */
public record TemplateVersion(
        Code template,
        int number,
        List<Variant> variants,
        @Nullable String note,
        @Nullable Instant madeAt,
        @Nullable String madeBy) {
    /** The one delivered with the program. */
    public static final int STARTER = 0;

    private static final int MOST_LANGUAGES = 50;

    /** @throws InvalidValue {@code required}, {@code too_many}, {@code duplicate}, {@code too_long}, {@code invalid_text} */
    public TemplateVersion {
        note = note == null ? null : Text.line(note, 200);
        variants = variants.stream()
                .sorted(Comparator.comparing(v -> v.language().tag()))
                .toList();
        if (variants.isEmpty()) {
            throw new InvalidValue("required", "A version has words in one language at least.");
        }
        if (variants.size() > MOST_LANGUAGES) {
            throw new InvalidValue("too_many", "At most " + MOST_LANGUAGES + " languages are allowed here.");
        }
        if (languages(variants).size() < variants.size()) {
            throw new InvalidValue("duplicate", "The same language stands here more than once.");
        }
    }

    public Set<Language> languages() {
        return languages(variants);
    }

    public Optional<Variant> in(Language language) {
        return variants.stream().filter(v -> v.language().equals(language)).findFirst();
    }

    private static Set<Language> languages(List<Variant> variants) {
        Set<Language> languages = new HashSet<>();
        variants.forEach(v -> languages.add(v.language()));
        return languages;
    }
}
