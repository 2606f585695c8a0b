package sambandh.domain.template;

import com.ibm.icu.util.ULocale;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Language;

/**
 * Which of the languages that something is written in a reader gets: their own, what it is a kind of, the company's,
 * English.
 *
 * <p>A tag of BCP 47 is shortened from its end: {@code zh-Hant-TW}, {@code zh-Hant}, {@code zh}. Where shortening changes the
 * script it goes no further ({@code sr-Latn} is not {@code sr}, which is Cyrillic; {@code pa-PK} not {@code pa}): who reads
 * the one may be unable to read the other. Chinese is the exception.
 */
public record LanguageChoice(Language language, WhyLanguage why) {
    /**
     * @param reader null where unknown
     * @param written one at least
     */
    public static LanguageChoice of(@Nullable Language reader, Language company, Collection<Language> written) {
        List<Language> kinds = reader == null ? List.of() : withParents(reader);
        Optional<Language> readers = kinds.stream().filter(written::contains).findFirst();
        if (readers.isPresent()) {
            boolean own = readers.get().equals(reader);
            return new LanguageChoice(readers.get(), own ? WhyLanguage.READER : WhyLanguage.READER_PARENT);
        }
        return withParents(company).stream()
                .filter(written::contains)
                .findFirst()
                .map(language -> new LanguageChoice(language, WhyLanguage.COMPANY))
                .orElseGet(() -> otherwise(written));
    }

    private static LanguageChoice otherwise(Collection<Language> written) {
        return written.contains(Language.ENGLISH)
                ? new LanguageChoice(Language.ENGLISH, WhyLanguage.ENGLISH)
                : new LanguageChoice(
                        written.stream()
                                .min(Comparator.comparing(Language::tag))
                                .orElseThrow(),
                        WhyLanguage.NO_OTHER);
    }

    /** The language itself and those it is a kind of, the nearest first. */
    public static List<Language> withParents(Language language) {
        Locale locale = language.locale();
        String script = script(locale);
        Set<String> tags = new LinkedHashSet<>();
        tags.add(language.tag());
        tags.add(tag(locale.getLanguage(), locale.getScript(), locale.getCountry()));
        tags.add(tag(locale.getLanguage(), script, locale.getCountry()));
        if (!locale.getCountry().isEmpty()
                && script(locale.getLanguage(), locale.getCountry()).equals(script)) {
            tags.add(tag(locale.getLanguage(), "", locale.getCountry()));
        }
        tags.add(tag(locale.getLanguage(), script, ""));
        if (locale.getLanguage().equals("zh")
                || script(locale.getLanguage(), "").equals(script)) {
            tags.add(locale.getLanguage());
        }
        return tags.stream().map(Language::new).toList();
    }

    /** The one it is written in where the tag does not say. */
    private static String script(Locale locale) {
        return ULocale.addLikelySubtags(ULocale.forLocale(locale)).getScript();
    }

    private static String script(String language, String country) {
        return script(Locale.of(language, country));
    }

    private static String tag(String language, String script, String country) {
        return new Locale.Builder()
                .setLanguage(language)
                .setScript(script)
                .setRegion(country)
                .build()
                .toLanguageTag();
    }
}
