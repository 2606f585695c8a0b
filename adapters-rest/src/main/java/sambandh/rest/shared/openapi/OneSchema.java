package sambandh.rest.shared.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Corrects one schema, of a field, a parameter or a body. The processor writes {@code [string, "null", object]} for what
 * may be missing, and puts flags of its own beside examples.
 */
final class OneSchema {
    private static final Map<String, Object> EXAMPLES = Map.of(
            "uuid", "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a",
            "date-time", "2026-03-01T08:00:00Z",
            "date", "2026-03-01");

    private OneSchema() {}

    /** A parameter's or a body's own schema. */
    static Map<String, Object> plain(@Nullable Object schema) {
        return of(Yaml.map(schema), false);
    }

    static Map<String, Object> of(Map<String, Object> raw, boolean nullable) {
        Map<String, Object> schema = new LinkedHashMap<>(raw);
        schema.remove("exampleSetFlag");
        schema.remove("allowableValues");
        schema.remove("nullable");
        unwrapReference(schema);
        Object type = type(schema);
        schema.remove("type");
        if (type != null) {
            schema.put("type", type);
        }
        for (String inner : List.of("items", "additionalProperties")) {
            if (schema.get(inner) instanceof Map<?, ?> element) {
                schema.put(inner, of(Yaml.map(element), false));
            }
        }
        example(schema);
        return nullable ? orNull(schema) : schema;
    }

    /** {@code allOf: [$ref], type: "null"} is the processor's way to say that a reference may be missing. */
    private static void unwrapReference(Map<String, Object> schema) {
        for (String way : List.of("allOf", "anyOf", "oneOf")) {
            if (schema.get(way) instanceof List<?> parts) {
                List<?> references = parts.stream()
                        .filter(part -> Yaml.map(part).containsKey("$ref"))
                        .toList();
                if (references.size() == 1 && !(schema.containsKey("discriminator"))) {
                    schema.remove(way);
                    schema.remove("type");
                    schema.put("$ref", Yaml.map(references.getFirst()).get("$ref"));
                }
            }
        }
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        if (schema.containsKey("$ref")) {
            return new LinkedHashMap<>(Map.of("anyOf", List.of(schema, new LinkedHashMap<>(Map.of("type", "null")))));
        }
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
            if (schema.get("enum") instanceof List<?> values) {
                List<Object> orNull = new ArrayList<>(values);
                orNull.add(null);
                schema.put("enum", orNull);
            }
        }
        return schema;
    }

    static boolean isNullable(Map<String, Object> schema) {
        boolean some = List.of("allOf", "anyOf", "oneOf").stream()
                .anyMatch(way -> schema.get(way) instanceof List<?> parts
                        && parts.stream().anyMatch(part -> isNullable(Yaml.map(part))));
        Object type = schema.get("type");
        return some
                || Boolean.TRUE.equals(schema.get("nullable"))
                || "null".equals(type)
                || (type instanceof List<?> types && types.contains("null"));
    }

    /** The one type that it has beside null; a map that may be missing comes with none at all. */
    private static @Nullable Object type(Map<String, Object> schema) {
        Object type = schema.get("type");
        if (type == null || "null".equals(type)) {
            return schema.containsKey("additionalProperties") ? "object" : null;
        }
        if (!(type instanceof List<?> types)) {
            return type;
        }
        // "object" stands in every such list, and a type that was named comes after the one that was guessed
        List<?> real = types.stream()
                .filter(t -> !"null".equals(t) && !"object".equals(t))
                .toList();
        return real.isEmpty() ? "object" : real.getLast();
    }

    private static void example(Map<String, Object> schema) {
        Object given = schema.get("example");
        Object type = schema.get("type");
        if (given == null && schema.get("format") instanceof String format && EXAMPLES.containsKey(format)) {
            schema.put("example", EXAMPLES.get(format));
        } else if (given == null && "boolean".equals(type)) {
            schema.put("example", true);
        } else if (given instanceof String text && "integer".equals(type)) {
            schema.put("example", Long.valueOf(text));
        } else if (given instanceof String text && "number".equals(type)) {
            schema.put("example", Double.valueOf(text));
        } else if (given instanceof String text && "boolean".equals(type)) {
            schema.put("example", Boolean.valueOf(text));
        }
    }
}
