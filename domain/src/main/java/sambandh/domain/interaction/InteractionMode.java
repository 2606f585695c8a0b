package sambandh.domain.interaction;

import java.time.Duration;
import java.time.Instant;

/** Whether somebody may be reached on account of a touchpoint. */
public enum InteractionMode {
    LIVE,
    /** Changes facts, counts and the timeline; no task or mail for what was said long ago. */
    HISTORY;

    private static final Duration LIVE_FOR = Duration.ofDays(7);

    /** What began more than seven days ago is history, as with orders. */
    public static InteractionMode of(Instant startedAt, Instant now) {
        return startedAt.isBefore(now.minus(LIVE_FOR)) ? HISTORY : LIVE;
    }
}
