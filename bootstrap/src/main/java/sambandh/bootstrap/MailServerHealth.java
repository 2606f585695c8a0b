package sambandh.bootstrap;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.annotation.Context;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.health.HealthStatus;
import io.micronaut.management.health.indicator.HealthIndicator;
import io.micronaut.management.health.indicator.HealthResult;
import java.util.Map;
import org.reactivestreams.Publisher;
import sambandh.application.letter.Breaker;
import sambandh.application.letter.DomainThrottle;

/** Shows whether the mail server is reached. It is no reason to take an instance out of service: letters wait. */
@Context
class MailServerHealth implements HealthIndicator {
    private final Breaker breaker;
    private final DomainThrottle throttle;

    MailServerHealth(Breaker breaker, DomainThrottle throttle, MeterRegistry meters) {
        this.breaker = breaker;
        this.throttle = throttle;
        meters.gauge("sambandh.mail.server.away", breaker, it -> it.openSince().isPresent() ? 1 : 0);
        meters.gauge("sambandh.mail.domains.slowed", throttle, DomainThrottle::slowedDown);
    }

    @Override
    public Publisher<HealthResult> getResult() {
        String server = breaker.openSince().map(since -> "away since " + since).orElse("reached");
        Map<String, Object> details = Map.of("server", server, "domainsSlowed", throttle.slowedDown());
        return Publishers.just(
                HealthResult.builder("mail", HealthStatus.UP).details(details).build());
    }
}
