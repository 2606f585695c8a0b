package sambandh.rest.shared.openapi;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.web.router.UriRouteInfo;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sambandh.rest.shared.Idempotent;

/** Completes each operation by what the running interface knows of it: who may, which problems. */
final class Operations {
    private static final Set<HttpMethod> VERSIONED = Set.of(HttpMethod.PATCH, HttpMethod.PUT, HttpMethod.DELETE);

    private final Map<String, UriRouteInfo<?, ?>> routes;
    private final Answers answers;

    /** @param routes by method and path: {@code GET /api/v1/products/{id}} */
    Operations(Map<String, UriRouteInfo<?, ?>> routes) {
        this.routes = routes;
        this.answers = new Answers(routes.values().stream()
                .filter(Operations::wantsIfMatch)
                .map(Operations::path)
                .collect(Collectors.toSet()));
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
        Parameters.mend(path, versioned, idempotent, operation);
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
        answers.mend(path, method, problems, operation);
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

    static boolean isUpsert(String path) {
        return path.contains("/by-external-id/");
    }
}
