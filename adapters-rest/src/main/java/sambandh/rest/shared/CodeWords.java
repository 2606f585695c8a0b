package sambandh.rest.shared;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.MoneyLocale;

/**
 * Codes with parameters in words, as timeline entries and tasks have them. Each column brings its own, in files
 * {@code <folder>/<column>_<language>.properties} with a line for each code: {@code order.placed=Ordered for {amount}}. They are
 * found by the code's first word, so that a new column only adds its files. {@code {amount}} is written with {@code currency} where the entry has both, and without its
 * sign: the words say which way it went; {@code {language}} is a language's name; and a code is told by the column's line for it,
 * {@code template.thank_you=thanks}, where there is one.
 */
public final class CodeWords {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.of("hi"), Locale.of("bn"), Locale.of("ne"));
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9]+)}");

    private final Map<String, Properties> files = new ConcurrentHashMap<>();
    private final String folder;

    /** @param folder among the resources: {@code timeline} */
    public CodeWords(String folder) {
        this.folder = folder;
    }

    /** The best language for an {@code Accept-Language} header; English where it names none of ours, or is no such. */
    public Locale language(@Nullable String accepted) {
        if (accepted == null || accepted.length() > 1_000) {
            return Locale.ENGLISH;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(accepted), LANGUAGES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException unreadable) {
            return Locale.ENGLISH;
        }
    }

    /** The code in that language, else in English; itself where there are no words for it at all. */
    public String text(Code code, Map<String, String> params, Locale language) {
        String kind = code.value();
        return PLACE.matcher(line(kind, kind, language).orElse(kind))
                .replaceAll(place -> Matcher.quoteReplacement(value(place, kind, params, language)));
    }

    /** The column's line of that name, in that language, else in English. */
    private Optional<String> line(String kind, String name, Locale language) {
        return Optional.ofNullable(words(kind, language).getProperty(name))
                .or(() -> Optional.ofNullable(words(kind, Locale.ENGLISH).getProperty(name)));
    }

    private String value(MatchResult place, String kind, Map<String, String> params, Locale language) {
        String name = place.group(1);
        String value = params.getOrDefault(name, "");
        String currency = params.get("currency");
        if (name.equals("amount") && currency != null) {
            return money(value, currency, language);
        }
        return name.equals("language")
                ? Locale.forLanguageTag(value).getDisplayLanguage(language)
                : line(kind, name + "." + value, language).orElse(value);
    }

    private static String money(String amount, String currency, Locale language) {
        try {
            Money money = Money.of(amount, currency);
            return NumberFormatter.withLocale(MoneyLocale.of(ULocale.forLocale(language), money.currency()))
                    .unit(Currency.fromJavaCurrency(money.currency()))
                    .precision(Precision.fixedFraction(money.amount().scale()))
                    .format(money.amount().abs())
                    .toString();
        } catch (InvalidValue noMoney) {
            return amount + " " + currency;
        }
    }

    private Properties words(String kind, Locale language) {
        int dot = kind.indexOf('.');
        String column = dot < 0 ? kind : kind.substring(0, dot);
        return files.computeIfAbsent(column + "_" + language.getLanguage(), this::read);
    }

    private Properties read(String name) {
        Properties words = new Properties();
        try (InputStream file =
                CodeWords.class.getClassLoader().getResourceAsStream(folder + "/" + name + ".properties")) {
            if (file != null) {
                words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
