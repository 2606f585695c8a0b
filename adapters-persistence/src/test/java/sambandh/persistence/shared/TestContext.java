package sambandh.persistence.shared;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.UUID;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;

/** The persistence adapters on the test database, started once in each test JVM. */
public final class TestContext {
    /** Random, so that all tests share a database. */
    private record FreshIds() implements Ids {
        @Override
        public UUID next() {
            return UUID.randomUUID();
        }
    }

    private static final ApplicationContext CONTEXT = ApplicationContext.builder()
            .properties(TestDatabase.properties())
            .singletons(new FreshIds(), new Bells(), Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000)))
            .start();

    private TestContext() {}

    public static <T> T bean(Class<T> type) {
        return CONTEXT.getBean(type);
    }

    public static <T> Collection<T> beans(Class<T> type) {
        return CONTEXT.getBeansOfType(type);
    }
}
