package sambandh.bootstrap.journey;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again until it is so. */
final class Poll {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Poll() {}

    static <T> T until(Supplier<T> look, Predicate<T> so) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (true) {
            T seen = look.get();
            if (so.test(seen)) {
                return seen;
            }
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("still not so: " + seen);
            }
            LockSupport.parkNanos(Duration.ofMillis(2).toNanos());
        }
    }
}
