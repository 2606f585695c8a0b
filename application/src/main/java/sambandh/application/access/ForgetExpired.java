package sambandh.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import sambandh.application.shared.UnitOfWork;

/** Clears away sessions long over and counts of tries without effect, so that their tables stay small. */
public final class ForgetExpired {
    private static final Duration KEPT = Duration.ofDays(7);

    private final Sessions sessions;
    private final Throttle throttle;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ForgetExpired(Sessions sessions, Throttle throttle, UnitOfWork unitOfWork, Clock clock) {
        this.sessions = sessions;
        this.throttle = throttle;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Returns how many sessions were forgotten; call again while there are some. */
    public int handle() {
        Instant now = clock.instant();
        return unitOfWork.perform(() -> {
            throttle.forget(now);
            return sessions.forgetExpired(now.minus(KEPT));
        });
    }
}
