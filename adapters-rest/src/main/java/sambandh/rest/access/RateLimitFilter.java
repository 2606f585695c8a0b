package sambandh.rest.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import sambandh.rest.shared.ProblemException;

/**
 * Sends away who asks too often. Comes as soon as it is known who asks; whom the security filter refuses is counted in
 * {@link AccessProblems}. Health is asked by machines that must hear an answer.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
class RateLimitFilter implements Ordered {
    private final RateLimits limits;

    RateLimitFilter(RateLimits limits) {
        this.limits = limits;
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (request.getPath().startsWith("/health")) {
            return;
        }
        limits.count(request).ifPresent(wait -> {
            throw ProblemException.tooMany(wait);
        });
    }

    /** Before all that looks at the request more closely. */
    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.order() + 1;
    }
}
