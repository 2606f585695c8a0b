package sambandh.rest.shared.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whole bodies to copy, put together from the examples of the fields. A field that may be missing is left out where it
 * has no example, or where its description begins with <i>Only</i>: such fields belong to special cases, and would not
 * be accepted together with the others.
 */
final class Examples {
    private static final int DEEPEST = 8;

    private final Map<String, Object> schemas;

    /** @param schemas by name, corrected */
    Examples(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    /** Sets an example beside each JSON schema among these bodies. */
    void add(@Nullable Object content) {
        Yaml.map(content).forEach((type, body) -> {
            Map<String, Object> one = Yaml.map(body);
            if (isJson(type) && one.get("schema") instanceof Map<?, ?> schema && !one.containsKey("example")) {
                one.put("example", type.contains("merge-patch") ? patch(schema) : of(schema));
            }
        });
    }

    private static boolean isJson(String type) {
        return type.equals("application/json") || type.endsWith("+json");
    }

    /** What such a value looks like. */
    Object of(@Nullable Object schema) {
        return of(schema, 0);
    }

    /** One field that changes and one that goes: what a merge patch is. */
    private Object patch(Object schema) {
        Map<String, Object> patch = new LinkedHashMap<>();
        Map<String, Object> properties = Yaml.map(resolved(Yaml.map(schema), 0).get("properties"));
        properties.entrySet().stream()
                .filter(property -> !isNullable(Yaml.map(property.getValue())))
                .findFirst()
                .ifPresent(property -> patch.put(property.getKey(), of(property.getValue())));
        properties.entrySet().stream()
                .filter(property -> isNullable(Yaml.map(property.getValue())))
                .findFirst()
                .ifPresent(property -> patch.put(property.getKey(), null));
        return patch;
    }

    private Object of(@Nullable Object raw, int depth) {
        Map<String, Object> schema = resolved(Yaml.map(raw), depth);
        if (schema.get("example") != null) {
            return schema.get("example");
        }
        if (schema.get("enum") instanceof List<?> values) {
            return values.getFirst();
        }
        if (schema.get("anyOf") instanceof List<?> ways) {
            return of(ways.getFirst(), depth + 1);
        }
        if ("array".equals(schema.get("type"))) {
            return new ArrayList<>(List.of(of(schema.get("items"), depth + 1)));
        }
        if (schema.containsKey("properties") || "object".equals(schema.get("type"))) {
            return object(schema, depth);
        }
        throw new IllegalStateException("no example for " + schema);
    }

    private Map<String, Object> object(Map<String, Object> schema, int depth) {
        List<?> required = schema.get("required") instanceof List<?> names ? names : List.of();
        Map<String, Object> object = new LinkedHashMap<>();
        Yaml.map(schema.get("properties")).forEach((name, raw) -> {
            Map<String, Object> property = Yaml.map(raw);
            if (required.contains(name) || isShown(property)) {
                object.put(name, of(property, depth + 1));
            }
        });
        return object;
    }

    private static boolean isShown(Map<String, Object> property) {
        boolean simple = !property.containsKey("$ref") && !"array".equals(property.get("type"));
        return !isSpecial(property) && !(simple && property.get("example") == null);
    }

    private static boolean isSpecial(Map<String, Object> property) {
        return property.toString().contains("description=Only ");
    }

    private static boolean isNullable(Map<String, Object> property) {
        return property.get("type") instanceof List<?> types && types.contains("null") || property.containsKey("anyOf");
    }

    private Map<String, Object> resolved(Map<String, Object> schema, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalStateException("schemas that hold themselves: " + schema);
        }
        return schema.get("$ref") instanceof String reference
                ? Yaml.map(schemas.get(reference.substring(reference.lastIndexOf('/') + 1)))
                : schema;
    }
}
