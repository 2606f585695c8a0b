package sambandh.application.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sambandh.domain.job.Occurrence;
import sambandh.domain.shared.Code;

/**
 * What is planned, one row for each job and instant, shared by all instances. Every method wants a unit of work; those
 * with a claim change nothing when the lease had ended and another worker has the occurrence, and then return false.
 */
public interface Occurrences {
    /** @param id fresh for every claim */
    record Claimed(UUID id, Occurrence occurrence) {}

    /**
     * Plans the job's next occurrence, in place of one that is planned for another time to come. Does nothing while one
     * is due or at work, nor when there is one at that instant already.
     */
    void plan(UUID id, Code job, Instant at);

    /** Takes the one that has been due the longest. */
    Optional<Claimed> take(UUID claim, Duration lease);

    /** Keeps it for longer. */
    boolean renew(Claimed claimed, Duration lease);

    boolean succeeded(Claimed claimed, Instant now);

    /** Gives it back, to be begun again. */
    boolean later(Claimed claimed, Duration in, String error);

    boolean failed(Claimed claimed, String error, Instant now);
}
