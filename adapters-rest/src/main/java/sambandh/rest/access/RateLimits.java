package sambandh.rest.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.security.Principal;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Counts each caller's requests to this instance: a user's, whatever the address, and a stranger's by {@link ClientAddress}.
 * Made at the start, so that a setting that cannot be read is told then.
 */
@Context
class RateLimits {
    private static final String PROBE = "sambandh.rateLimit";
    private static final int MOST_CALLERS = 50_000;

    private final Optional<RateLimit> limit;
    private final ClientAddress addresses;
    private final Cache<String, Bucket> buckets;

    RateLimits(@Value("${SAMBANDH_RATE_LIMIT:`1000,10000`}") String setting, ClientAddress addresses) {
        this.limit = RateLimit.of(setting);
        this.addresses = addresses;
        // one that has had time to fill again is as good as a new one
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_CALLERS)
                .expireAfterAccess(limit.map(RateLimit::window).orElse(Duration.ZERO))
                .build();
    }

    /** Counts this request. How long to wait if it was one too many; empty when it may go on. */
    Optional<Duration> count(HttpRequest<?> request) {
        if (limit.isEmpty()) {
            return Optional.empty();
        }
        Bucket bucket = buckets.get(caller(request), caller -> full(limit.get()));
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        request.setAttribute(PROBE, probe);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    /** Tells what is left, if the request was counted. */
    void tell(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (limit.isPresent() && request.getAttribute(PROBE).orElse(null) instanceof ConsumptionProbe probe) {
            long untilFull = TimeUnit.NANOSECONDS.toSeconds(probe.getNanosToWaitForReset() + 999_999_999);
            response.header("RateLimit-Policy", limit.get().policy());
            response.header("RateLimit", "\"caller\";r=" + probe.getRemainingTokens() + ";t=" + untilFull);
        }
    }

    private String caller(HttpRequest<?> request) {
        return request.getUserPrincipal().map(Principal::getName).orElseGet(() -> addresses.of(request));
    }

    private static Bucket full(RateLimit limit) {
        return Bucket.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.burst()).refillGreedy(limit.perSecond(), Duration.ofSeconds(1)))
                .withNanosecondPrecision()
                .build();
    }
}
