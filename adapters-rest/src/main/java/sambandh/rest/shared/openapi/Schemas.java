package sambandh.rest.shared.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Corrects the document's schemas: their names, their words and what they require. The processor leaves out of
 * {@code required} whatever carries an annotation.
 */
final class Schemas {
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

    static final Pattern MEASURE = Pattern.compile("MeasureResponse_(\\w+?)Part_");

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
        schemas.forEach(Schemas::measure);
    }

    /** Measures are one record with a part each: each tells its own name. */
    private static void measure(String name, Object schema) {
        Matcher measure = MEASURE.matcher(name);
        if (measure.matches()) {
            String words = measure.group(1).replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
            Yaml.in(Yaml.in(Yaml.map(schema), "properties"), "measure").put("example", words);
        }
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

    private static Map<String, Object> object(Map<String, Object> raw, boolean patch) {
        Map<String, Object> schema = OneSchema.of(raw, false);
        Map<String, Object> properties = Yaml.map(raw.get("properties"));
        if (properties.isEmpty()) {
            return schema;
        }
        schema.put("type", "object");
        Map<String, Object> mended = new LinkedHashMap<>();
        List<Object> required = new ArrayList<>();
        properties.forEach((name, property) -> {
            Map<String, Object> original = Yaml.map(property);
            boolean optional = OneSchema.isNullable(original);
            if (WORDS.containsKey(name)) {
                original.putIfAbsent("description", WORDS.get(name));
            }
            mended.put(name, OneSchema.of(original, patch && optional));
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
}
