package sambandh.application.access;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Session;
import sambandh.domain.access.User;
import sambandh.domain.shared.Actor;

/** Exchanges a refresh token for the next one. One that comes a second time ends its family. */
public final class RefreshSession {
    public sealed interface Outcome {
        record Refreshed(SignedIn signedIn) implements Outcome {}

        /** Unknown, too old, used before, or of a session that is no longer. */
        record Refused() implements Outcome {}
    }

    private static final Actor SAMBANDH = new Actor.Job("refresh");

    private final Users users;
    private final Sessions sessions;
    private final Tokens tokens;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public RefreshSession(
            Users users, Sessions sessions, Tokens tokens, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.tokens = tokens;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(String refreshToken) {
        return unitOfWork.perform(() -> sessions.findByToken(refreshToken)
                .map(given -> exchange(refreshToken, given))
                .orElseGet(Outcome.Refused::new));
    }

    private Outcome exchange(String refreshToken, Sessions.Given given) {
        Instant now = clock.instant();
        Session session = given.session();
        if (given.used() || !sessions.use(refreshToken, now)) {
            endFamily(session, now);
            return new Outcome.Refused();
        }
        User user = users.find(session.user()).orElse(null);
        if (user == null || !session.isLive(user, now) || !now.isBefore(given.goodUntil())) {
            return new Outcome.Refused();
        }
        String next = tokens.next();
        sessions.give(session.id(), next, session.refreshUntil(now));
        return new Outcome.Refreshed(new SignedIn(user, session, next));
    }

    private void endFamily(Session session, Instant now) {
        if (session.endedAt() == null) {
            sessions.end(session.id(), now);
            audit.record(SAMBANDH, "access.refresh-token-reused", session.user().value(), Map.of(), Map.of());
        }
    }
}
