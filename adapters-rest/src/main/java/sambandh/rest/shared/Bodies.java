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
 * Refuses bodies that the framework would guess at: compressed ones, and JSON that is not said to be JSON in UTF-8. What
 * is in them {@link JsonObjects} looks at. An operation that takes its body as a stream looks after it itself.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class Bodies implements Ordered {
    @RequestFilter
    void refuse(HttpRequest<?> request, RouteMatch<?> route) {
        Optional<Argument<?>> body = body(route);
        if (body.filter(argument -> argument.getType() == InputStream.class).isPresent()) {
            SlowSenders.exempt(request);
            return;
        }
        mustBePlain(request);
        List<MediaType> takes = route.getRouteInfo().getConsumes();
        if (body.isPresent() && takes.stream().anyMatch(Bodies::isJson)) {
            mustBeJson(request, takes);
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
            throw unsupported("Send the body plain, without Content-Encoding.");
        }
    }

    /** The router has compared the type with what the operation takes, but lets pass what it cannot read. */
    private static void mustBeJson(HttpRequest<?> request, List<MediaType> takes) {
        Optional<MediaType> type = request.getHeaders().getAll("Content-Type").size() == 1
                ? request.getContentType().filter(Bodies::isJson)
                : Optional.empty();
        if (type.isEmpty()) {
            throw unsupported("Send JSON and say so: Content-Type: " + takes.getFirst() + ".");
        }
        if (!type.filter(Bodies::isUtf8).isPresent()) {
            throw unsupported("JSON is read in UTF-8 only; send it so, and leave the charset out or say utf-8.");
        }
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE, detail, List.of());
    }

    static boolean isJson(MediaType type) {
        return List.of(MediaType.APPLICATION_JSON, MergePatches.MEDIA_TYPE)
                .contains(type.getName().toLowerCase(Locale.ROOT));
    }

    private static boolean isUtf8(MediaType type) {
        String charset =
                type.getParameters().get("charset").map(Object::toString).orElse("utf-8");
        return charset.replace("\"", "").equalsIgnoreCase("utf-8");
    }

    /** What an operation takes is told to those who may call it. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
