package sambandh.bootstrap;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import sambandh.application.shared.Ids;

@Factory
class SharedBeans {
    /** UTC, in the microseconds that both databases keep, so that what was stored equals what was meant. */
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }

    @Singleton
    Ids ids() {
        return UuidCreator::getTimeOrderedEpoch;
    }
}
