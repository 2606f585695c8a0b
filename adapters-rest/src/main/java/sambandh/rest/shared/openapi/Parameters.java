package sambandh.rest.shared.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Completes what an operation takes beside its body. */
final class Parameters {
    /** Given again and again; the processor takes no type for a parameter that is no argument. */
    private static final Set<String> PAIRS = Set.of("map", "default");

    private static final Map<Object, String> OUTSIDE_IDS =
            Map.of("source", "The other system, such as erp.", "externalId", "Its id there, compared exactly.");

    private Parameters() {}

    static void mend(String path, boolean versioned, boolean idempotent, Map<String, Object> operation) {
        List<Object> parameters = Yaml.listIn(operation, "parameters");
        parameters.replaceAll(parameter -> {
            Map<String, Object> mended = new LinkedHashMap<>(Yaml.map(parameter));
            mended.remove("explode");
            if ("Idempotency-Key".equals(mended.get("name"))) {
                return new LinkedHashMap<>(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
            }
            Map<String, Object> schema = OneSchema.plain(mended.get("schema"));
            if (schema.isEmpty()) {
                schema.put("type", "string");
            }
            if (PAIRS.contains(String.valueOf(mended.get("name")))) {
                schema.put("type", "array");
                schema.put("items", new LinkedHashMap<>(Map.of("type", "string")));
            }
            if ("path".equals(mended.get("in"))
                    && String.valueOf(mended.get("name")).matches("id|.*Id")) {
                mended.putIfAbsent("description", "The id as this interface gave it.");
                mended.putIfAbsent("example", "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a");
            }
            if ("path".equals(mended.get("in")) && "code".equals(mended.get("name"))) {
                mended.putIfAbsent("description", "The template's name for good.");
                mended.putIfAbsent("example", "thank_you");
            }
            if ("path".equals(mended.get("in")) && "number".equals(mended.get("name"))) {
                mended.putIfAbsent("description", "The version; 0 for the delivered one.");
            }
            if ("path".equals(mended.get("in")) && OUTSIDE_IDS.containsKey(mended.get("name"))) {
                mended.putIfAbsent("description", OUTSIDE_IDS.get(mended.get("name")));
            }
            mended.put("schema", schema);
            return mended;
        });
        if (idempotent) {
            parameters.add(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
        }
        if (versioned) {
            String which = Operations.isUpsert(path) ? "IfMatchOptional" : "IfMatch";
            parameters.add(Map.of("$ref", "#/components/parameters/" + which));
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }
}
