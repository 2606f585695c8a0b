package sambandh.rest.cadence;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.Calendars;
import sambandh.domain.cadence.Reason;
import sambandh.domain.shared.Code;
import sambandh.rest.shared.Wire;

/** Why a contact stands on its day, in words: {@code cadence/reasons_<language>.properties}, a line for each reason. */
@Singleton
class ReasonWords {
    private static final List<Locale> LANGUAGES =
            List.of(Locale.ENGLISH, Locale.of("hi"), Locale.of("bn"), Locale.of("ne"));
    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    private final Calendars calendars;
    private final Map<String, Properties> files = new ConcurrentHashMap<>();

    ReasonWords(Calendars calendars) {
        this.calendars = calendars;
    }

    /** The best language for an {@code Accept-Language} header; English where it names none of ours, or is no such. */
    Locale language(@Nullable String accepted) {
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

    String text(Reason reason, Locale language) {
        return PLACE.matcher(line(Wire.code(reason.because()), language))
                .replaceAll(place -> Matcher.quoteReplacement(
                        value(place.group(1), reason.params().getOrDefault(place.group(1), ""), language)));
    }

    private String value(String name, String value, Locale language) {
        return switch (name) {
            case "day", "until" ->
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(language)
                        .format(LocalDate.parse(value));
            case "holiday" -> calendars.name(new Code(value), language);
            case "country" -> Locale.of("", value).getDisplayCountry(language);
            case "channel" -> line("channel." + value, language);
            default -> value;
        };
    }

    private String line(String name, Locale language) {
        return files.computeIfAbsent(language.getLanguage(), ReasonWords::read).getProperty(name, name);
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        String name = "cadence/reasons_" + language + ".properties";
        try (InputStream file = ReasonWords.class.getClassLoader().getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException(name + " is missing");
            }
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return words;
    }
}
