package sambandh.domain.order;

import java.time.Duration;
import java.time.Instant;

/** Whether somebody may be reached on account of an order. */
public enum OrderMode {
    LIVE,
    /** Changes facts, summaries and the timeline; no mail, task or alert for what happened long ago. */
    HISTORY;

    private static final Duration LIVE_FOR = Duration.ofDays(7);

    /** What was ordered more than seven days ago is history, as it is in imports. */
    public static OrderMode of(Instant orderedAt, Instant now) {
        return orderedAt.isBefore(now.minus(LIVE_FOR)) ? HISTORY : LIVE;
    }
}
