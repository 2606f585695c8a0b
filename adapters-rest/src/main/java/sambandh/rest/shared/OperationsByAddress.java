package sambandh.rest.shared;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.BasicHttpAttributes;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpRequestWrapper;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;
import io.micronaut.web.router.Router;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends or asks for a type that an operation does not take or give is asked first who he is: without this the security
 * filter would see no operation there, and tell strangers which types it takes.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class OperationsByAddress implements Ordered {
    private final Router router;

    OperationsByAddress(Router router) {
        this.router = router;
    }

    @RequestFilter
    void find(HttpRequest<?> request) {
        if (RouteAttributes.getRouteMatch(request).isEmpty()) {
            router.findAllClosest(new OfAnyType<>(request)).stream().findFirst().ifPresent(route -> {
                RouteAttributes.setRouteMatch(request, route);
                BasicHttpAttributes.setUriTemplate(
                        request, route.getRouteInfo().getUriMatchTemplate().toString());
            });
        }
    }

    private static final class OfAnyType<B> extends HttpRequestWrapper<B> {
        OfAnyType(HttpRequest<B> request) {
            super(request);
        }

        @Override
        public Optional<MediaType> getContentType() {
            return Optional.empty();
        }

        @Override
        public Collection<MediaType> accept() {
            return Set.of();
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }
}
