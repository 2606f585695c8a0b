package sambandh.application.access;

import java.time.Instant;
import java.util.Optional;
import sambandh.domain.access.Session;
import sambandh.domain.access.SessionId;

/** Who is signed in, and by which refresh tokens; of those only hashes are kept. Writing wants a unit of work. */
public interface Sessions {
    /**
     * A refresh token that was once given.
     *
     * @param session the family it belongs to
     * @param goodUntil from then on it is refused
     * @param used whether it has been exchanged for the next one
     */
    record Given(Session session, Instant goodUntil, boolean used) {}

    void start(Session session);

    /** Adds the next token of the session's family. */
    void give(SessionId session, String refreshToken, Instant goodUntil);

    Optional<Given> findByToken(String refreshToken);

    /**
     * Marks the token as used. Of many at the same time one succeeds.
     *
     * @return false when it was used already
     */
    boolean use(String refreshToken, Instant now);

    /** Ends the session; one that has ended stays as it is. */
    void end(SessionId session, Instant now);

    /** Forgets sessions that expired before; returns how many there were, at most some thousands at a time. */
    int forgetExpired(Instant before);
}
