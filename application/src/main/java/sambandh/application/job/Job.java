package sambandh.application.job;

import sambandh.domain.job.Schedule;
import sambandh.domain.shared.Code;

/** Something that happens by the calendar, contributed by the column that it concerns. */
public interface Job {
    /** Lasting: its occurrences are kept under it. */
    Code name();

    Schedule schedule();

    /**
     * Does it. No transaction is open. It may be begun again after a failure or a death in the middle, so it must bear
     * that.
     */
    void run();
}
