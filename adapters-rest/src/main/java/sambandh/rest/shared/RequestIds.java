package sambandh.rest.shared;

import io.micronaut.context.propagation.slf4j.MdcPropagationContext;
import io.micronaut.core.order.Ordered;
import io.micronaut.core.propagation.MutablePropagatedContext;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import sambandh.application.shared.Ids;

/**
 * Gives each request an id, taken from {@code X-Request-Id} when that looks like one, and tells it in the answer, in
 * problems and in the log. Also sets the headers that every answer carries.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RequestIds implements Ordered {
    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "sambandh.requestId";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9._-]{8,64}");

    private final Ids ids;

    RequestIds(Ids ids) {
        this.ids = ids;
    }

    @RequestFilter
    void name(HttpRequest<?> request, MutablePropagatedContext context) {
        String id = named(request);
        MDC.put("requestId", id);
        context.add(new MdcPropagationContext(Map.of("requestId", id)));
    }

    /** What cannot be read as HTTP is answered without any filter: it is named here when it is answered. */
    String named(HttpRequest<?> request) {
        String before = of(request);
        if (before != null) {
            return before;
        }
        String given = request.getHeaders().get(HEADER);
        String id = given != null && SHAPE.matcher(given).matches()
                ? given
                : ids.next().toString();
        request.setAttribute(ATTRIBUTE, id);
        return id;
    }

    @ResponseFilter
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        tellIn(response, request);
        MDC.remove("requestId");
    }

    static void tellIn(MutableHttpResponse<?> response, HttpRequest<?> request) {
        String id = of(request);
        if (id != null) {
            response.getHeaders().set(HEADER, id);
        }
        response.getHeaders().set("X-Content-Type-Options", "nosniff");
        if (!response.getHeaders().contains("Cache-Control")) {
            response.header("Cache-Control", "no-store");
        }
    }

    static @Nullable String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class).orElse(null);
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }
}
