package sambandh.domain.job;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/**
 * One time that a job happens, or is to happen.
 *
 * @param plannedAt when it was to be; it may have begun later
 * @param attempts how often it was begun
 * @param finishedAt when it came to its end, good or bad
 * @param lastError what went wrong last, null where nothing did
 */
public record Occurrence(
        UUID id,
        Code job,
        Instant plannedAt,
        State state,
        int attempts,
        @Nullable Instant finishedAt,
        @Nullable String lastError) {
    /** How far it has come. */
    public enum State {
        PLANNED,
        RUNNING,
        SUCCEEDED,
        FAILED
    }
}
