package sambandh.application.access;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;

/** Lets somebody more into Sambandh; they can sign in once a password is set. */
public final class CreateUser {
    public record Command(Actor actor, User.Details details) {}

    public sealed interface Outcome {
        record Created(User user) implements Outcome {}

        record LoginTaken() implements Outcome {}

        record EmployeeUnknown() implements Outcome {}
    }

    private final Users users;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateUser(Users users, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.users = users;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            User.Details details = command.details();
            if (users.findByLogin(details.login()).isPresent()) {
                return new Outcome.LoginTaken();
            }
            if (details.employeeId() != null && !users.knowsEmployee(details.employeeId())) {
                return new Outcome.EmployeeUnknown();
            }
            User user = User.make(new UserId(ids.next()), details, clock.instant());
            users.add(user);
            audit.record(command.actor(), "user.create", user.id().value(), Map.of(), UserAudit.fields(details));
            return new Outcome.Created(user);
        });
    }
}
