package sambandh.application.access;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.SessionId;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;

/** Ends the caller's session: its access tokens within seconds on every instance, its refresh tokens at once. */
public final class SignOut {
    public record Command(Actor actor, UserId user, SessionId session) {}

    private final Sessions sessions;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SignOut(Sessions sessions, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.sessions = sessions;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public void handle(Command command) {
        unitOfWork.run(() -> {
            sessions.end(command.session(), clock.instant());
            audit.record(command.actor(), "access.sign-out", command.user().value(), Map.of(), Map.of());
        });
    }
}
