package sambandh.application.access;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import sambandh.domain.access.Session;

/**
 * What has ended, in memory, for the check of each request. Who keeps it calls {@link #poll} every two seconds; when that
 * has not worked for five, nobody can tell who was signed out meanwhile, and nobody is let in.
 */
public final class Revocations {
    public enum Answer {
        LIVE,
        ENDED,
        /** The last poll is too old to tell. */
        UNKNOWN
    }

    private record Known(Endings.Ended ended, long atNanos) {}

    private static final long OLDEST_NANOS = Duration.ofSeconds(5).toNanos();

    /** An access token's life, and enough for clocks that differ and commits that come late. */
    private static final Duration LOOK_BACK = Session.ACCESS.plus(Duration.ofMinutes(5));

    private final Endings endings;
    private final Clock clock;
    private final LongSupplier nanos;
    private volatile Known known;

    /** @param nanos time that never goes back, in nanoseconds from anywhere */
    public Revocations(Endings endings, Clock clock, LongSupplier nanos) {
        this.endings = endings;
        this.clock = clock;
        this.nanos = nanos;
        this.known = new Known(new Endings.Ended(Set.of(), Map.of()), nanos.getAsLong() - OLDEST_NANOS - 1);
    }

    /** Reads what has ended; its age counts from before the question. */
    public void poll() {
        long asked = nanos.getAsLong();
        Endings.Ended ended = endings.since(clock.instant().minus(LOOK_BACK));
        synchronized (this) {
            if (asked >= known.atNanos()) {
                known = new Known(ended, asked);
            }
        }
    }

    /** May a token of this session, made in this epoch of the user, still be used? */
    public Answer check(UUID session, UUID user, long epoch) {
        Known now = known;
        if (now.ended().sessions().contains(session)
                || epoch < now.ended().epochs().getOrDefault(user, 0L)) {
            return Answer.ENDED;
        }
        return nanos.getAsLong() - now.atNanos() > OLDEST_NANOS ? Answer.UNKNOWN : Answer.LIVE;
    }
}
