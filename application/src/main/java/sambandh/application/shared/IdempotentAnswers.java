package sambandh.application.shared;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * First answers to requests that carry an idempotency key, kept for 24 hours in the transaction of their effect, so
 * that every instance gives the same answer again. All calls must stand inside a unit of work.
 */
public interface IdempotentAnswers {
    /**
     * @param request a digest of method, path and body
     * @param subjects ids of the persons the answer speaks of, so that erasing them finds it
     */
    record Answer(
            String request,
            int status,
            @Nullable String location,
            @Nullable String etag,
            String body,
            Set<UUID> subjects) {}

    /** The first one with this key is still at work. */
    final class StillAtWork extends RuntimeException {}

    /**
     * The kept answer; or empty, and then the key is taken until the unit of work ends.
     *
     * @param owner the actor's reference: keys of two actors never meet
     * @throws StillAtWork at once where this instance is at work on the first; where another one is, the call waits for its
     *     answer, and throws when that does not come for long
     */
    Optional<Answer> findOrTake(String owner, String key, String request);

    /** Keeps the answer to the key taken before. */
    void keep(String owner, String key, Answer answer);
}
