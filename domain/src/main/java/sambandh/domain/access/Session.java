package sambandh.domain.access;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One spell of being signed in: a family of refresh tokens, each used once and replaced by the next. A token that comes a
 * second time was copied by somebody, and nobody can tell whose copy it is, so the whole family ends. There is no grace for
 * a second try: a thief would have it too, and who lost an answer only signs in again.
 *
 * @param epoch the user's when the session began
 * @param expiresAt the end, however often it is refreshed
 * @param endedAt when it was ended before its time, otherwise null
 */
public record Session(
        SessionId id,
        UserId user,
        long epoch,
        Instant startedAt,
        Instant expiresAt,
        @Nullable Instant endedAt) {
    /** From sign-in to the next one, at the longest. */
    public static final Duration LONGEST = Duration.ofDays(30);

    /** From one refresh to the next, at the longest. */
    public static final Duration IDLE = Duration.ofDays(7);

    /** How long an access token is good for. */
    public static final Duration ACCESS = Duration.ofMinutes(15);

    public static Session start(SessionId id, User user, Instant now) {
        return new Session(id, user.id(), user.epoch(), now, now.plus(LONGEST), null);
    }

    /** Whether the user is still signed in by it. */
    public boolean isLive(User now, Instant at) {
        return endedAt == null
                && at.isBefore(expiresAt)
                && now.id().equals(user)
                && now.epoch() == epoch
                && !now.details().disabled();
    }

    /** Until when a refresh token given now is good. */
    public Instant refreshUntil(Instant now) {
        Instant idle = now.plus(IDLE);
        return idle.isBefore(expiresAt) ? idle : expiresAt;
    }
}
