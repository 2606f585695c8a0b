package sambandh.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import sambandh.application.job.Job;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;

/** Clears away sessions long over and counts of tries without effect every night, so that their tables stay small. */
public final class ForgetExpired implements Job {
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

    @Override
    public Code name() {
        return new Code("forget-expired");
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 10));
    }

    @Override
    public void run() {
        int forgotten;
        do {
            forgotten = unitOfWork.perform(this::some);
        } while (forgotten > 0);
    }

    private int some() {
        Instant now = clock.instant();
        throttle.forget(now);
        return sessions.forgetExpired(now.minus(KEPT));
    }
}
