package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.time.Duration;
import sambandh.application.shared.Bells;
import sambandh.persistence.shared.Publisher;
import sambandh.persistence.shared.Relay;

@Factory
class EventBeans {
    /** So long a new event may wait for its number beside others; meanwhile they gather. */
    private static final Duration GATHERING = Duration.ofMillis(25);

    @Singleton
    Bells bells() {
        return new Bells();
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers relays(Relay relay, Bells bells) {
        return Workers.start(2, "relay", bells, Relay.QUEUE, relay::round);
    }

    @Context
    @Bean(preDestroy = "close")
    @Requires(property = "sambandh.workers", notEquals = "off")
    Workers numbering(Publisher publisher, Bells bells) {
        return Workers.start(1, "numbering", bells, Publisher.QUEUE, publisher::round, GATHERING);
    }
}
