package sambandh.application.bulk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** How long a worker keeps to one import: whoever waits meanwhile comes next, so that a small file need not wait for the end of a large one. */
record Turn(Clock clock, Instant ends, BooleanSupplier stopping) {
    private static final Duration LASTS = Duration.ofSeconds(5);

    static Turn begin(Clock clock, BooleanSupplier stopping) {
        return new Turn(clock, clock.instant().plus(LASTS), stopping);
    }

    boolean isOver() {
        return stopping.getAsBoolean() || clock.instant().isAfter(ends);
    }
}
