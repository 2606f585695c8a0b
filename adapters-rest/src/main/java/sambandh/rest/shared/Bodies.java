package sambandh.rest.shared;

import io.micronaut.core.order.Ordered;
import io.micronaut.core.type.Argument;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.MethodBasedRouteInfo;
import io.micronaut.web.router.RouteMatch;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Refuses bodies that the framework would guess at: compressed ones, and JSON that is not said to be JSON in
 * UTF-8. An operation that takes its body as a stream looks after it itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class Bodies implements Ordered {
    @RequestFilter
    void refuse(HttpRequest<?> request, RouteMatch<?> route) {
        Optional<Argument<?>> body = body(route);
        if (body.filter(argument -> argument.getType() == InputStream.class).isPresent()) {
            return;
        }
        mustBePlain(request);
        if (body.isPresent() && route.getRouteInfo().getConsumes().stream().anyMatch(Bodies::isJson)) {
            mustBeJson(request);
        }
    }

    private static Optional<Argument<?>> body(RouteMatch<?> route) {
        return route.getRouteInfo() instanceof MethodBasedRouteInfo<?, ?> operation
                ? Stream.<Argument<?>>of(operation.getTargetMethod().getArguments())
                        .filter(argument -> argument.isAnnotationPresent(Body.class))
                        .findFirst()
                : Optional.empty();
    }

    private static void mustBePlain(HttpRequest<?> request) {
        if (!request.getHeaders().getAll("Content-Encoding").stream().allMatch("identity"::equalsIgnoreCase)) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Send the body plain, without Content-Encoding.", List.of());
        }
    }

    /** The router has compared the type with what the operation takes, but lets pass what it cannot read. */
    private static void mustBeJson(HttpRequest<?> request) {
        boolean json = request.getHeaders().getAll("Content-Type").size() == 1
                && request.getContentType().filter(Bodies::isJson).isPresent();
        if (!json) {
            throw new ProblemException(
                    ProblemKind.UNSUPPORTED_MEDIA_TYPE, "Say Content-Type: application/json, in UTF-8.", List.of());
        }
    }

    private static boolean isJson(MediaType type) {
        String charset =
                type.getParameters().get("charset").map(Object::toString).orElse("utf-8");
        return List.of("application/json", MergePatches.MEDIA_TYPE)
                        .contains(type.getName().toLowerCase(Locale.ROOT))
                && charset.replace("\"", "").equalsIgnoreCase("utf-8");
    }

    /** What an operation takes is told to those who may call it. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
