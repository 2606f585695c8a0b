package sambandh.persistence.shared;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists, texts, {@code BigDecimal}, {@code Boolean} and null. */
@Singleton
public class PlainJson {
    private final JsonMapper json;

    PlainJson(JsonMapper json) {
        this.json = json;
    }

    /** @param value numbers may be {@code Integer} too */
    public String write(Object value) {
        try {
            return json.writeValueAsString(node(value));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public @Nullable Object read(String text) {
        try {
            return plain(json.readValue(text, JsonNode.class));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case Map<?, ?> map -> {
                Map<String, JsonNode> fields = new LinkedHashMap<>();
                map.forEach((key, field) -> fields.put(String.valueOf(key), node(field)));
                yield JsonNode.createObjectNode(fields);
            }
            case List<?> list ->
                JsonNode.createArrayNode(list.stream().map(PlainJson::node).toList());
            case String text -> JsonNode.createStringNode(text);
            case Boolean flag -> JsonNode.createBooleanNode(flag);
            case BigDecimal number -> JsonNode.createNumberNode(number);
            case Integer number -> JsonNode.createNumberNode(number);
            default -> throw new IllegalArgumentException(value.getClass().getName());
        };
    }

    private static @Nullable Object plain(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        if (node.isObject()) {
            Map<String, @Nullable Object> fields = new LinkedHashMap<>();
            node.entries().forEach(e -> fields.put(e.getKey(), plain(e.getValue())));
            return fields;
        }
        if (node.isArray()) {
            List<@Nullable Object> items = new ArrayList<>();
            node.values().forEach(item -> items.add(plain(item)));
            return items;
        }
        return node.isNumber() ? node.getBigDecimalValue() : node.getValue();
    }
}
