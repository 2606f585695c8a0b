package sambandh.rest.shared.openapi;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.UriRouteInfo;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import sambandh.rest.shared.Idempotent;

/** Completes each operation by what the running interface knows of it: who may, which headers, which problems. */
final class Operations {
    private static final Set<HttpMethod> VERSIONED = Set.of(HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.DELETE);

    /** Given again and again; the processor takes no type for a parameter that is no argument. */
    private static final Set<String> PAIRS = Set.of("map", "default");

    private static final Map<Object, String> OUTSIDE_IDS =
            Map.of("source", "The other system, such as erp.", "externalId", "Its id there, compared exactly.");

    private final Map<String, UriRouteInfo<?, ?>> routes;
    private final Set<String> versionedPaths = new TreeSet<>();

    /** @param routes by method and path: {@code GET /api/v1/products/{id}} */
    Operations(Map<String, UriRouteInfo<?, ?>> routes) {
        this.routes = routes;
        routes.values().stream().filter(Operations::wantsIfMatch).forEach(route -> versionedPaths.add(path(route)));
    }

    static String path(UriRouteInfo<?, ?> route) {
        return route.getUriMatchTemplate().toPathString();
    }

    void mend(String path, HttpMethod method, Map<String, Object> operation) {
        Optional<UriRouteInfo<?, ?>> route = Optional.ofNullable(routes.get(method + " " + path));
        String[] allowed =
                route.map(r -> r.getTargetMethod().stringValues(Secured.class)).orElse(new String[0]);
        boolean open = List.of(allowed).contains(SecurityRule.IS_ANONYMOUS);
        boolean idempotent = route.filter(r -> r.getTargetMethod().isAnnotationPresent(Idempotent.class))
                .isPresent();
        if (operation.get("description") != null && operation.get("description").equals(operation.get("summary"))) {
            operation.remove("description");
        }
        if (open) {
            operation.put("security", List.of());
        }
        oneForm(Yaml.map(Yaml.map(operation.get("requestBody")).get("content")));
        boolean versioned = route.filter(Operations::wantsIfMatch).isPresent();
        parameters(path, versioned, idempotent, operation);
        Set<Integer> problems = new TreeSet<>(List.of(400, 406, 429, 500, 503));
        if (!open) {
            problems.add(401);
        }
        if (!open && allowed.length > 0 && !List.of(allowed).contains(SecurityRule.IS_AUTHENTICATED)) {
            problems.add(403);
            operation.put("x-roles", List.of(allowed));
        }
        if (path.contains("{")) {
            problems.add(404);
        }
        if (operation.containsKey("requestBody")) {
            problems.addAll(List.of(408, 413, 415, 422));
        }
        // what a parameter names, there may not be
        if (Yaml.listIn(operation, "parameters").stream()
                .anyMatch(one -> "segmentId".equals(Yaml.map(one).get("name")))) {
            problems.add(422);
        }
        if (method != HttpMethod.GET && !open || idempotent) {
            problems.add(409);
        }
        if (versioned) {
            problems.add(412);
            if (!isUpsert(path)) {
                problems.add(428);
            }
        }
        responses(path, method, problems, operation);
    }

    /** Those read {@code If-Match} from the request themselves; what only switches something on or off takes none. */
    private static boolean wantsIfMatch(UriRouteInfo<?, ?> route) {
        return VERSIONED.contains(route.getHttpMethod())
                && Stream.of(route.getTargetMethod().getArguments())
                        .anyMatch(argument -> HttpRequest.class.isAssignableFrom(argument.getType()));
    }

    /** A form is told in one way only: generators cannot do with a body that is of several. */
    private static void oneForm(Map<String, Object> content) {
        if (content.containsKey(MediaType.APPLICATION_FORM_URLENCODED)) {
            content.keySet().retainAll(Set.of(MediaType.APPLICATION_FORM_URLENCODED));
        }
    }

    private static boolean isUpsert(String path) {
        return path.contains("/by-external-id/");
    }

    private void parameters(String path, boolean versioned, boolean idempotent, Map<String, Object> operation) {
        List<Object> parameters = Yaml.listIn(operation, "parameters");
        parameters.replaceAll(parameter -> {
            Map<String, Object> mended = new LinkedHashMap<>(Yaml.map(parameter));
            mended.remove("explode");
            if ("Idempotency-Key".equals(mended.get("name"))) {
                return new LinkedHashMap<>(Map.of("$ref", "#/components/parameters/IdempotencyKey"));
            }
            Map<String, Object> schema = Schemas.plain(mended.get("schema"));
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
            String which = isUpsert(path) ? "IfMatchOptional" : "IfMatch";
            parameters.add(Map.of("$ref", "#/components/parameters/" + which));
        }
        if (parameters.isEmpty()) {
            operation.remove("parameters");
        }
    }

    private void responses(String path, HttpMethod method, Set<Integer> problems, Map<String, Object> operation) {
        Map<String, Object> given = Yaml.in(operation, "responses");
        if (method == HttpMethod.PUT && isUpsert(path)) {
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
