package sambandh.rest.shared.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The framework's own health pages, which have no controller that the document could be made from. */
final class Probes {
    private Probes() {}

    static void add(Map<String, Object> paths, Map<String, Object> schemas) {
        schemas.put("Health", schema());
        paths.put("/health", probe("getHealth", "Tells whether all is well."));
        paths.put("/health/liveness", probe("getLiveness", "Tells whether the process is alive."));
        paths.put("/health/readiness", probe("getReadiness", "Tells whether requests can be answered."));
    }

    private static Map<String, Object> schema() {
        Map<String, Object> status = new LinkedHashMap<>();
        status.put("type", "string");
        status.put("enum", List.of("UP", "DOWN"));
        status.put("description", "UP when all is well.");
        status.put("example", "UP");
        Map<String, Object> health = new LinkedHashMap<>();
        health.put("description", "Up or down, and nothing more.");
        health.put("type", "object");
        health.put("properties", new LinkedHashMap<>(Map.of("status", status)));
        health.put("required", List.of("status"));
        return health;
    }

    private static Map<String, Object> probe(String id, String summary) {
        Map<String, Object> responses = new LinkedHashMap<>();
        responses.put("200", answer("It is.", "UP"));
        List.of(400, 406, 500)
                .forEach(problem ->
                        responses.put(problem.toString(), Map.of("$ref", "#/components/responses/Problem" + problem)));
        responses.put("503", answer("It is not.", "DOWN"));
        Map<String, Object> get = new LinkedHashMap<>();
        get.put("operationId", id);
        get.put("summary", summary);
        get.put("tags", List.of("Pages"));
        get.put("security", List.of());
        get.put("responses", responses);
        return new LinkedHashMap<>(Map.of("get", get));
    }

    private static Map<String, Object> answer(String description, String status) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", new LinkedHashMap<>(Map.of("$ref", "#/components/schemas/Health")));
        content.put("example", Map.of("status", status));
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("description", description);
        answer.put("content", new LinkedHashMap<>(Map.of("application/json", content)));
        return answer;
    }
}
