package sambandh.rest.shared;

import io.micronaut.core.type.Argument;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sambandh.domain.shared.Fault;

/**
 * JSON merge patch (RFC 7396): the resource's editable fields as they are, laid over with what the patch names, read
 * again as a whole request. So a patch is checked by the same rules as a new resource, and null takes a field away.
 */
@Singleton
public class MergePatches {
    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final JsonMapper json;

    MergePatches(JsonMapper json) {
        this.json = json;
    }

    /**
     * @param current the editable fields as they are now
     * @param patch the body of the request
     * @throws ProblemException 400 when the patch is no JSON object
     */
    public <R> R apply(R current, Class<R> type, String patch) {
        JsonNode changes;
        try {
            changes = json.readValue(patch, JsonNode.class);
        } catch (IOException unreadable) {
            throw new ProblemException(ProblemKind.MALFORMED);
        }
        if (changes == null || !changes.isObject()) {
            throw new ProblemException(
                    ProblemKind.MALFORMED, "A merge patch is a JSON object of the fields to change.", List.of());
        }
        try {
            JsonNode merged = laidOver(json.writeValueToTree(current), changes);
            return json.readValueFromTree(merged, Argument.of(type));
        } catch (IOException wrong) {
            Fault fault = BodyFaults.find(wrong).orElseThrow(() -> new ProblemException(ProblemKind.MALFORMED));
            throw new ProblemException(ProblemKind.INVALID, null, List.of(fault));
        }
    }

    /** Null stays null among the request's own fields, so that an unknown one is refused even when it is null. */
    private static JsonNode laidOver(JsonNode request, JsonNode patch) {
        Map<String, JsonNode> fields = fields(request);
        patch.entries()
                .forEach(e -> fields.put(
                        e.getKey(), merged(fields.getOrDefault(e.getKey(), JsonNode.nullNode()), e.getValue())));
        return JsonNode.createObjectNode(fields);
    }

    private static JsonNode merged(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        Map<String, JsonNode> fields = fields(target);
        patch.entries().forEach(e -> {
            if (e.getValue().isNull()) {
                fields.remove(e.getKey());
            } else {
                JsonNode before = fields.getOrDefault(e.getKey(), JsonNode.nullNode());
                fields.put(e.getKey(), merged(before, e.getValue()));
            }
        });
        return JsonNode.createObjectNode(fields);
    }

    private static Map<String, JsonNode> fields(JsonNode node) {
        Map<String, JsonNode> fields = new LinkedHashMap<>();
        if (node.isObject()) {
            node.entries().forEach(e -> fields.put(e.getKey(), e.getValue()));
        }
        return fields;
    }
}
