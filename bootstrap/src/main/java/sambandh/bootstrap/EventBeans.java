package sambandh.bootstrap;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import sambandh.application.shared.Bells;
import sambandh.persistence.shared.Relay;

@Factory
class EventBeans {
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
}
