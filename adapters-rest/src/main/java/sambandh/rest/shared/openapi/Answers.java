package sambandh.rest.shared.openapi;

import io.micronaut.http.HttpMethod;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Completes what an operation answers: headers, and which problems.
 *
 * @param versionedPaths those that want to know which version one means
 */
record Answers(Set<String> versionedPaths) {
    void mend(String path, HttpMethod method, Set<Integer> problems, Map<String, Object> operation) {
        Map<String, Object> given = Yaml.in(operation, "responses");
        if (method == HttpMethod.PUT && Operations.isUpsert(path)) {
            thereOrMade(given);
        }
        Map<String, Object> all = new TreeMap<>();
        given.forEach((status, answer) -> {
            if (!status.endsWith("XX")) {
                all.put(status, answered(path, method, status, Yaml.map(answer)));
            }
        });
        problems.forEach(status ->
                all.putIfAbsent(String.valueOf(status), Map.of("$ref", "#/components/responses/Problem" + status)));
        operation.put("responses", all);
    }

    /** What another system says again and again is made the first time. */
    private static void thereOrMade(Map<String, Object> given) {
        Map<String, Object> there = Yaml.in(given, "200");
        Map<String, Object> made = new LinkedHashMap<>(there);
        there.put("description", "It was there, and is now as told.");
        made.put("description", "It was not there, and is made; Location says where it is.");
        given.put("201", made);
    }

    private Map<String, Object> answered(String path, HttpMethod method, String status, Map<String, Object> raw) {
        Map<String, Object> answer = new LinkedHashMap<>(raw);
        if (String.valueOf(raw.get("description")).endsWith(status + " response")) {
            answer.put(
                    "description",
                    switch (status) {
                        case "201" -> "Made; Location says where it is.";
                        case "202" -> "Taken on; Location says where to follow it.";
                        case "204" -> "Done; there is nothing to show.";
                        default -> "As it is now.";
                    });
        }
        Map<String, Object> headers = Yaml.in(answer, "headers");
        Components.OF_EVERY_ANSWER.forEach((name, component) -> header(headers, name, component));
        if (Set.of("201", "202").contains(status)) {
            header(headers, "Location", "Location");
        }
        boolean one = versionedPaths.contains(path) && method != HttpMethod.DELETE;
        boolean made = status.equals("201")
                && versionedPaths.stream()
                        .anyMatch(p -> p.startsWith(path + "/{") && p.indexOf('/', path.length() + 1) < 0);
        if (one || made) {
            header(headers, "ETag", "ETag");
        }
        if (raw.toString().contains("ListResponse_")) {
            header(headers, "Link", "Link");
        }
        return answer;
    }

    private static void header(Map<String, Object> headers, String name, String component) {
        headers.putIfAbsent(name, Map.of("$ref", "#/components/headers/" + component));
    }
}
