package sambandh.application.access;

import java.time.Clock;
import java.util.UUID;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;

/** Changes what administrators edit of a user. Other roles, another login and disabling end the user's sessions. */
public final class ChangeUser {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, UserId id, long expectedVersion, User.Details details) {}

    public sealed interface Outcome {
        record Changed(User user) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record LoginTaken() implements Outcome {}

        record EmployeeUnknown() implements Outcome {}

        /** Nobody would be left who can let others in. */
        record LastAdministrator() implements Outcome {}
    }

    private final Users users;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeUser(Users users, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            User old = users.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            User.Details to = command.details();
            if (users.findByLogin(to.login())
                    .filter(other -> !other.id().equals(old.id()))
                    .isPresent()) {
                return new Outcome.LoginTaken();
            }
            UUID employee = to.employeeId();
            if (employee != null && !users.knowsEmployee(employee)) {
                return new Outcome.EmployeeUnknown();
            }
            if (old.details().isActiveAdministrator()
                    && !to.isActiveAdministrator()
                    && users.activeAdministrators() == 1) {
                return new Outcome.LastAdministrator();
            }
            return changed(command, old);
        });
    }

    private Outcome changed(Command command, User old) {
        User changed = old.change(command.details(), clock.instant());
        users.replace(changed);
        audit.record(
                command.actor(),
                "user.change",
                old.id().value(),
                UserAudit.fields(old.details()),
                UserAudit.fields(changed.details()));
        return new Outcome.Changed(changed);
    }
}
