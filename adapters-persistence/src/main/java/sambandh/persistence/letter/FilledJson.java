package sambandh.persistence.letter;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** What was filled in, as JSON. */
@Singleton
class FilledJson {
    private static final Argument<Map<String, Object>> VALUES = Argument.mapOf(String.class, Object.class);
    private static final Argument<Map<String, String>> TEXTS = Argument.mapOf(String.class, String.class);

    private final JsonMapper json;

    FilledJson(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, Object> values) {
        try {
            return json.writeValueAsString(VALUES, values);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Map<String, Object> read(String column) {
        try {
            return json.readValue(column, VALUES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    String writeTexts(Map<String, String> texts) {
        try {
            return json.writeValueAsString(TEXTS, texts);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Map<String, String> readTexts(String column) {
        try {
            return json.readValue(column, TEXTS);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
