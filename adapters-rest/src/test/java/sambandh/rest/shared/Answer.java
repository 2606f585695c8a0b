package sambandh.rest.shared;

import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came back. Places in the body are JSON pointers: {@code /items/0/name}. */
public record Answer(HttpResponse<String> response) {
    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public @Nullable String header(String name) {
        return response.headers().firstValue(name).orElse(null);
    }

    public @Nullable String etag() {
        return header("ETag");
    }

    /** The node there, null when there is none. */
    public @Nullable JsonNode at(String pointer) {
        JsonNode node = json();
        for (String step : pointer.split("/", -1)) {
            if (!step.isEmpty() && node != null) {
                node = node.isArray() ? item(node, step) : node.get(step);
            }
        }
        return node;
    }

    /** The text, number or flag there as text; null when there is none. */
    public @Nullable String text(String pointer) {
        JsonNode node = at(pointer);
        return node == null || node.isNull() ? null : node.coerceStringValue();
    }

    /** One field of each element of a list: {@code texts("/items", "name")}. */
    public List<String> texts(String pointer, String field) {
        List<String> texts = new ArrayList<>();
        JsonNode list = at(pointer);
        if (list != null) {
            list.values().forEach(item -> texts.add(item.get(field).coerceStringValue()));
        }
        return texts;
    }

    /** The faults of a problem as {@code pointer code}. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        JsonNode list = at("/errors");
        if (list != null) {
            list.values()
                    .forEach(e -> faults.add(e.get("pointer").getStringValue() + " "
                            + e.get("code").getStringValue()));
        }
        return faults;
    }

    private static @Nullable JsonNode item(JsonNode list, String step) {
        int index = Integer.parseInt(step);
        return index < list.size() ? list.get(index) : null;
    }

    private JsonNode json() {
        try {
            return JsonMapper.createDefault().readValue(body(), JsonNode.class);
        } catch (IOException noJson) {
            throw new AssertionError("no JSON: " + body(), noJson);
        }
    }
}
