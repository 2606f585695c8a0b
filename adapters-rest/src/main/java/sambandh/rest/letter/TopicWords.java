package sambandh.rest.letter;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

/** Topics of letters in words, as the timeline has them; a topic of the company's own by its code. */
@Singleton
class TopicWords {
    private final ConcurrentHashMap<String, Properties> files = new ConcurrentHashMap<>();

    /** The one of en, hi, bn, ne that is written for a reader of that language. */
    Language language(Language reader) {
        String language = Locale.forLanguageTag(reader.tag()).getLanguage();
        return switch (language) {
            case "hi", "bn", "ne" -> new Language(language);
            default -> Language.ENGLISH;
        };
    }

    String of(Code topic, Language reader) {
        return files.computeIfAbsent(language(reader).tag(), TopicWords::read)
                .getProperty("topic." + topic, topic.value().replace('_', ' '));
    }

    private static Properties read(String language) {
        Properties words = new Properties();
        try (var file = TopicWords.class
                .getClassLoader()
                .getResourceAsStream("timeline/preference_" + language + ".properties")) {
            words.load(new InputStreamReader(Objects.requireNonNull(file), StandardCharsets.UTF_8));
            return words;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
