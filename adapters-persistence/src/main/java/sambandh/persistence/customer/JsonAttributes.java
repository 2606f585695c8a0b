package sambandh.persistence.customer;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
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
        try {
            return attributes.isEmpty() ? null : json.writeValueAsString(ATTRIBUTES, attributes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    Map<String, String> read(@Nullable String column) {
        try {
            return column == null ? Map.of() : json.readValue(column, ATTRIBUTES);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
