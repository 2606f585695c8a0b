package sambandh.rest.shared.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares a value with a schema: types, enums, patterns, lengths, fields that must and fields that may be there. */
final class SchemaCheck {
    private final Map<String, Object> schemas;

    SchemaCheck(Map<String, Object> schemas) {
        this.schemas = schemas;
    }

    List<String> faults(@Nullable Object schema, @Nullable Object value) {
        List<String> faults = new ArrayList<>();
        check(Yaml.map(schema), value, "", faults);
        return faults;
    }

    private void check(Map<String, Object> schema, @Nullable Object value, String at, List<String> faults) {
        if (schema.get("$ref") instanceof String reference) {
            check(Yaml.map(schemas.get(reference.replace("#/components/schemas/", ""))), value, at, faults);
        } else if (schema.get("anyOf") instanceof List<?> ways) {
            if (ways.stream().noneMatch(way -> faults(way, value).isEmpty())) {
                faults.add(at + " is none of " + ways);
            }
        } else if (!hasType(schema.get("type"), value)) {
            faults.add(at + " is no " + schema.get("type") + ": " + value);
        } else if (schema.get("enum") instanceof List<?> values && !values.contains(value)) {
            faults.add(at + " is none of " + values + ": " + value);
        } else if (value instanceof String text) {
            text(schema, text, at, faults);
        } else if (value instanceof List<?> items) {
            items.forEach(item -> check(Yaml.map(schema.get("items")), item, at + "/-", faults));
        } else if (value instanceof Map<?, ?>) {
            object(schema, Yaml.map(value), at, faults);
        }
    }

    private static void text(Map<String, Object> schema, String text, String at, List<String> faults) {
        if (schema.get("pattern") instanceof String pattern && !text.matches(pattern)
                || schema.get("maxLength") instanceof Integer longest && text.length() > longest) {
            faults.add(at + " is not as " + schema + " has it: " + text);
        }
    }

    private void object(Map<String, Object> schema, Map<String, Object> object, String at, List<String> faults) {
        Map<String, Object> properties = Yaml.map(schema.get("properties"));
        if (schema.get("required") instanceof List<?> required) {
            required.stream()
                    .filter(name -> !object.containsKey(String.valueOf(name)))
                    .forEach(name -> faults.add(at + "/" + name + " is missing"));
        }
        object.forEach((name, value) -> {
            if (properties.containsKey(name)) {
                check(Yaml.map(properties.get(name)), value, at + "/" + name, faults);
            } else if (!properties.isEmpty() && !schema.containsKey("additionalProperties")) {
                faults.add(at + "/" + name + " is no field");
            }
        });
    }

    private static boolean hasType(@Nullable Object type, @Nullable Object value) {
        if (type instanceof List<?> types) {
            return types.stream().anyMatch(one -> hasType(one, value));
        }
        return switch (String.valueOf(type)) {
            case "string" -> value instanceof String;
            case "integer" -> value instanceof Integer || value instanceof Long;
            case "number" -> value instanceof Number;
            case "boolean" -> value instanceof Boolean;
            case "array" -> value instanceof List;
            case "object" -> value instanceof Map;
            case "null" -> value == null;
            default -> false;
        };
    }
}
