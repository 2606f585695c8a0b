package sambandh.rest.shared.openapi;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import sambandh.rest.shared.ProblemKind;

/** What operations refer to: headers and parameters of all resources, and an answer for every status of a problem. */
final class Components {
    /** Headers by name, each with its component. */
    static final Map<String, String> OF_EVERY_ANSWER = new TreeMap<>(
            Map.of("X-Request-Id", "RequestId", "RateLimit", "RateLimit", "RateLimit-Policy", "RateLimitPolicy"));

    private Components() {}

    static void add(Map<String, Object> components) {
        Map<String, Object> parameters = Yaml.in(components, "parameters");
        parameters.put(
                "IdempotencyKey",
                parameter(
                        "Idempotency-Key",
                        false,
                        "A fresh key, such as a UUID. The same request sent again with it within 24 hours gets the"
                                + " first one's answer and has no second effect.",
                        "0b3f6a52-3f0b-4d0a-9f62-6a0f6c1d2e3f"));
        parameters.put(
                "IfMatch",
                parameter(
                        "If-Match",
                        true,
                        "The ETag of the version that was changed, in its quotes. Several, or * for any, are taken as RFC 9110 says;"
                                + " 412 also when another change comes in between while this one is made.",
                        "\"1\""));
        parameters.put(
                "IfMatchOptional",
                parameter(
                        "If-Match",
                        false,
                        "The ETag, to refuse the change when somebody else was first; * is refused.",
                        "\"1\""));
        Map<String, Object> headers = Yaml.in(components, "headers");
        headers.put("RequestId", header("Names this request in our log; quote it when you ask for help."));
        headers.put("ETag", header("The version, for If-Match."));
        headers.put("Location", header("The address of what was made."));
        headers.put("Link", header("The address of the next page, rel=\"next\"; absent on the last."));
        headers.put(
                "RateLimit",
                header("What is left to this caller: r requests, and all of them again in t seconds. Absent when the"
                        + " installation sets no limit. For example \"caller\";r=9993;t=1"));
        headers.put(
                "RateLimitPolicy",
                header("How often a caller may ask: q requests at once, and as many again in w seconds. For example"
                        + " \"caller\";q=10000;w=10"));
        headers.put("RetryAfter", header("Seconds to wait before trying again."));
        Map<String, Object> responses = Yaml.in(components, "responses");
        Arrays.stream(ProblemKind.values())
                .map(ProblemKind::status)
                .distinct()
                .forEach(status -> responses.put("Problem" + status, problem(status)));
    }

    private static Map<String, Object> parameter(String name, boolean required, String description, String example) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", name);
        parameter.put("in", "header");
        parameter.put("required", required);
        parameter.put("description", description);
        parameter.put("schema", Map.of("type", "string"));
        parameter.put("example", example);
        return parameter;
    }

    private static Map<String, Object> header(String description) {
        return Map.of("description", description, "schema", Map.of("type", "string"));
    }

    private static Map<String, Object> problem(int status) {
        List<ProblemKind> kinds = Arrays.stream(ProblemKind.values())
                .filter(kind -> kind.status() == status)
                .toList();
        Map<String, Object> examples = new LinkedHashMap<>();
        kinds.forEach(kind -> examples.put(kind.slug(), Map.of("summary", kind.title(), "value", example(kind))));
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("schema", Map.of("$ref", "#/components/schemas/Problem"));
        content.put("examples", examples);
        Map<String, Object> headers = new LinkedHashMap<>();
        OF_EVERY_ANSWER.forEach(
                (name, component) -> headers.put(name, Map.of("$ref", "#/components/headers/" + component)));
        if (List.of(409, 429, 503).contains(status)) {
            headers.put("Retry-After", Map.of("$ref", "#/components/headers/RetryAfter"));
        }
        Map<String, Object> response = new LinkedHashMap<>();
        response.put(
                "description",
                String.join("; or: ", kinds.stream().map(ProblemKind::title).toList()) + ".");
        response.put("headers", headers);
        response.put("content", Map.of("application/problem+json", content));
        return response;
    }

    static Map<String, Object> example(ProblemKind kind) {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", kind.type());
        problem.put("title", kind.title());
        problem.put("status", kind.status());
        problem.put("detail", kind.mend());
        problem.put("instance", "/api/v1/customers");
        problem.put("requestId", "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a");
        if (kind == ProblemKind.INVALID) {
            problem.put(
                    "errors",
                    List.of(Map.of("pointer", "/name", "code", "required", "detail", "This field is required.")));
        }
        return problem;
    }
}
