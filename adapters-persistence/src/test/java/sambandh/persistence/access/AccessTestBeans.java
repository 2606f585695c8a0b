package sambandh.persistence.access;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Secondary;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.Ids;

/** What bootstrap gives otherwise. */
@Factory
class AccessTestBeans {
    @Singleton
    @Secondary
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Singleton
    @Secondary
    Ids ids() {
        return new CountedIds();
    }
}
