package sambandh.persistence.customer;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Attributes of a customer as the JSON object they are kept as; null for none. */
@Singleton
class JsonAttributes {
    private static final Argument<Map<String, String>> ATTRIBUTES = Argument.mapOf(String.class, String.class);

    private final JsonMapper json;

    JsonAttributes(JsonMapper json) {
        this.json = json;
    }

    @Nullable String write(Map<String, String> attributes) {
        return text(attributes);
    }

    /**
     * Not by the mapper, which escapes emoji; only quotes and backslashes are escaped, and facts in SQL undo just that.
     */
    static @Nullable String text(Map<String, ? extends @Nullable String> attributes) {
        return attributes.isEmpty()
                ? null
                : attributes.entrySet().stream()
                        .map(e -> quoted(e.getKey()) + ":" + quoted(e.getValue()))
                        .collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(@Nullable String line) {
        return line == null ? "null" : '"' + line.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    Map<String, String> read(@Nullable String column) {
        try {
            return column == null ? Map.of() : json.readValue(column, ATTRIBUTES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
