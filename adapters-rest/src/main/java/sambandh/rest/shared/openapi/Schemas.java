package sambandh.rest.shared.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Corrects schemas. The processor writes {@code [string, "null", object]} for what may be missing, leaves out of
 * {@code required} whatever carries an annotation, and puts flags of its own beside examples.
 */
final class Schemas {
    private static final Map<String, Object> EXAMPLES = Map.of(
            "uuid", "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a",
            "date-time", "2026-03-01T08:00:00Z",
            "date", "2026-03-01");

    /** What these say is the same wherever they stand. */
    private static final Map<String, String> WORDS = Map.of(
            "id", "Given by this interface; never changes.",
            "createdAt", "When it was taken in here.",
            "changedAt", "When it was last changed here.",
            "externalIds", "What other systems call it.",
            "items", "All there are.",
            // a description of its own would make the processor write such a part a second time
            "total", "Of all customers that were asked for.",
            "cost", "What it cost the company, where that is known.",
            "last", "How it went the last time; absent before the first.");

    private static final String REFERENCE = "#/components/schemas/";

    private Schemas() {}

    /** All schemas of the document, corrected; a twin {@code …Patch} for those that merge patches go by. */
    static void mend(Map<String, Object> schemas, List<String> patched) {
        Map<String, Object> mended = new TreeMap<>();
        schemas.forEach((name, schema) -> {
            Map<String, Object> original = Yaml.map(schema);
            mended.put(name, object(original, false));
            if (patched.contains(name)) {
                mended.put(patchName(name), object(original, true));
            }
        });
        schemas.clear();
        schemas.putAll(mended);
        oneNameEach(schemas);
    }

    /** The processor writes {@code PersonResponse} beside {@code Person} where the one is a field of another. */
    private static void oneNameEach(Map<String, Object> schemas) {
        Set<String> doubles = schemas.keySet().stream()
                .filter(name -> !name.equals(shortName(name)))
                .filter(name -> schemas.containsKey(shortName(name)))
                .collect(Collectors.toSet());
        schemas.keySet().removeAll(doubles);
        schemas.values().forEach(schema -> rename(schema, doubles));
    }

    private static String shortName(String name) {
        return name.replaceFirst("(Response|Body)$", "");
    }

    private static void rename(Object node, Set<String> doubles) {
        if (node instanceof Map<?, ?>) {
            Map<String, Object> map = Yaml.map(node);
            map.values().forEach(value -> rename(value, doubles));
            map.computeIfPresent("$ref", (key, reference) -> {
                String name = String.valueOf(reference).substring(REFERENCE.length());
                return doubles.contains(name) ? REFERENCE + shortName(name) : reference;
            });
        } else if (node instanceof List<?> list) {
            list.forEach(value -> rename(value, doubles));
        }
    }

    static String patchName(String request) {
        return request.replaceFirst("Request$", "") + "Patch";
    }

    /** A parameter's or a body's own schema. */
    static Map<String, Object> plain(@Nullable Object schema) {
        return one(Yaml.map(schema), false);
    }

    private static Map<String, Object> object(Map<String, Object> raw, boolean patch) {
        Map<String, Object> schema = one(raw, false);
        Map<String, Object> properties = Yaml.map(raw.get("properties"));
        if (properties.isEmpty()) {
            return schema;
        }
        schema.put("type", "object");
        Map<String, Object> mended = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        properties.forEach((name, property) -> {
            Map<String, Object> original = Yaml.map(property);
            boolean optional = isNullable(original);
            if (WORDS.containsKey(name)) {
                original.putIfAbsent("description", WORDS.get(name));
            }
            mended.put(name, one(original, patch && optional));
            if (!optional && !patch) {
                required.add(name);
            }
        });
        schema.put("properties", mended);
        schema.remove("required");
        if (!required.isEmpty()) {
            schema.put("required", required);
        }
        return schema;
    }

    private static Map<String, Object> one(Map<String, Object> raw, boolean nullable) {
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
                schema.put(inner, one(Yaml.map(element), false));
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

    private static boolean isNullable(Map<String, Object> schema) {
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
