package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import sambandh.application.job.Job;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;

/**
 * Takes the words and addresses out of old letters every night; that they were sent, to whom and when, stays. Some at a
 * time, so begun again it does what is left.
 */
public final class ForgetLetters implements Job {
    private static final int AT_ONCE = 500;

    private final LetterRetention retention;
    private final int months;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    /** @param months how long words are kept, 1 or more */
    public ForgetLetters(LetterRetention retention, int months, UnitOfWork unitOfWork, Clock clock) {
        this.retention = retention;
        this.months = months;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    @Override
    public Code name() {
        return new Code("forget-letters");
    }

    @Override
    public Schedule schedule() {
        return Schedule.daily(LocalTime.of(3, 20));
    }

    @Override
    public void run() {
        Instant before =
                clock.instant().atOffset(ZoneOffset.UTC).minusMonths(months).toInstant();
        boolean more = true;
        while (more) {
            more = unitOfWork.perform(() -> retention.forget(before, AT_ONCE));
        }
    }
}
