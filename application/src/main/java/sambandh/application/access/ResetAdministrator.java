package sambandh.application.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Password;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;

/**
 * The way back in for whoever runs the server and has lost every password: gives {@code admin} a new one, and what an
 * administrator needs; makes the user again where there is none of that login. Its sessions end.
 */
public final class ResetAdministrator {
    private static final Actor SAMBANDH = new Actor.Job("admin-reset");

    private final Users users;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public ResetAdministrator(
            Users users, PasswordHashes hashes, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.users = users;
        this.hashes = hashes;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws sambandh.domain.shared.InvalidValue as {@link Password#chosen} */
    public void handle(String password) {
        String hash = hashes.hash(Password.chosen(password, FirstAdministrator.LOGIN));
        unitOfWork.run(() -> {
            User old = users.findByLogin(FirstAdministrator.LOGIN).orElse(null);
            User reset = old == null ? added() : enabled(old);
            users.setPasswordHash(reset.id(), hash);
            audit.record(SAMBANDH, "user.reset", reset.id().value(), before(old), UserAudit.fields(reset.details()));
        });
    }

    private User added() {
        User user = User.make(new UserId(ids.next()), FirstAdministrator.DETAILS, clock.instant());
        users.add(user);
        return user;
    }

    private User enabled(User old) {
        User.Details is = old.details();
        Set<Role> roles = is.isActiveAdministrator() ? is.roles() : Set.of(Role.ADMINISTRATOR);
        var to = new User.Details(is.login(), is.displayName(), roles, false, is.employeeId());
        User changed = old.change(to, clock.instant());
        users.replace(changed);
        // whatever was changed, and also if nothing was
        User ended = changed.endSessions(clock.instant());
        users.replace(ended);
        return ended;
    }

    private static Map<String, Object> before(@Nullable User old) {
        return old == null ? Map.of() : UserAudit.fields(old.details());
    }
}
