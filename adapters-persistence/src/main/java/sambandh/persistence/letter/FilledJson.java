package sambandh.persistence.letter;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What was filled in, as JSON. */
@Singleton
class FilledJson {
    private static final Argument<Map<String, Object>> VALUES = Argument.mapOf(String.class, Object.class);

    private final JsonMapper json;

    FilledJson(JsonMapper json) {
        this.json = json;
    }

    String write(Map<String, ?> values) {
        try {
            return json.writeValueAsString(VALUES, new LinkedHashMap<>(values));
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
}
