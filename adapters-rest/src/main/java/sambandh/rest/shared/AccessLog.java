package sambandh.rest.shared;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each answer: method, route, status, time. The route's template stands there in place of the address,
 * since an address may hold a name, a mail address or a token.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class AccessLog implements Ordered {
    private static final Logger LOG = LoggerFactory.getLogger("sambandh.access");
    private static final String BEGUN = "sambandh.begun";

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGUN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
        long begun = request.getAttribute(BEGUN, Long.class).orElseGet(System::nanoTime);
        String route = request.getAttribute(HttpAttributes.URI_TEMPLATE)
                .map(Object::toString)
                .orElse("none");
        LOG.atInfo()
                .addKeyValue("method", request.getMethod().name())
                .addKeyValue("route", route)
                .addKeyValue("status", response.code())
                .addKeyValue("millis", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begun))
                .log("answered");
    }

    /** Inside {@link RequestIds}, so that each line carries the request's id. */
    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE + 1;
    }
}
