package sambandh.domain.shared.fact;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What something is called in each language that people work in.
 *
 * @param byLanguage English is always there
 */
public record Words(Map<Locale, String> byLanguage) {
    private static final Locale HINDI = Locale.of("hi");
    private static final Locale BENGALI = Locale.of("bn");
    private static final Locale NEPALI = Locale.of("ne");

    public Words {
        byLanguage = Map.copyOf(byLanguage);
    }

    public static Words of(String english, String hindi, String bengali, String nepali) {
        return new Words(Map.of(Locale.ENGLISH, english, HINDI, hindi, BENGALI, bengali, NEPALI, nepali));
    }

    /** In the first of these languages that it is known in, else in English. */
    public String in(List<Locale.LanguageRange> wanted) {
        Locale best = Locale.lookup(wanted, byLanguage.keySet());
        return byLanguage.getOrDefault(best == null ? Locale.ENGLISH : best, "");
    }
}
