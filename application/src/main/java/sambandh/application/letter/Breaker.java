package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spares a mail server that cannot be reached, and the letters: after some failures in a row no more letters are taken;
 * one is sent to try it, after a pause that grows each time. When the server answers, whatever it says, all goes on.
 */
public final class Breaker {
    /** Hears of it once, not at every letter. */
    public interface Watch {
        /** @param answer what went wrong last */
        void opened(int failures, String answer);

        void closed(Duration after);
    }

    private final int failuresInARow;
    private final Duration firstPause;
    private final Duration longestPause;
    private final Watch watch;
    private final Clock clock;

    private int failures;
    private Duration pause;
    private Instant nextTry = Instant.MIN;
    private @Nullable Instant openSince;

    /** @param failuresInARow 1 or more */
    public Breaker(int failuresInARow, Duration firstPause, Duration longestPause, Watch watch, Clock clock) {
        this.failuresInARow = failuresInARow;
        this.firstPause = firstPause;
        this.longestPause = longestPause;
        this.pause = firstPause;
        this.watch = watch;
        this.clock = clock;
    }

    /** How many letters may be taken, of so many for which there are connections. */
    synchronized int allows(int free) {
        return openSince == null ? free : clock.instant().isBefore(nextTry) ? 0 : Math.min(1, free);
    }

    /** Since when the server has not been reached; empty while all is well. */
    public synchronized Optional<Instant> openSince() {
        return Optional.ofNullable(openSince);
    }

    /** A letter is handed over; the next one to try it waits longer. */
    synchronized void begins() {
        // what was taken before it opened does not put off the next try
        if (openSince != null && !clock.instant().isBefore(nextTry)) {
            nextTry = clock.instant().plus(pause);
            pause = pause.multipliedBy(2).compareTo(longestPause) < 0 ? pause.multipliedBy(2) : longestPause;
        }
    }

    synchronized void ended(Postman.Result result) {
        if (result instanceof Postman.Result.Unreachable(String answer)) {
            failures++;
            if (failures >= failuresInARow && openSince == null) {
                openSince = clock.instant();
                nextTry = openSince;
                pause = firstPause;
                begins();
                watch.opened(failures, answer);
            }
        } else {
            failures = 0;
            Instant since = openSince;
            openSince = null;
            if (since != null) {
                watch.closed(Duration.between(since, clock.instant()));
            }
        }
    }
}
