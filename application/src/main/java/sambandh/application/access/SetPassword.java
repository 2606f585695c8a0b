package sambandh.application.access;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Password;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;

/** Gives a user a new password; whoever is signed in as that user is signed out. */
public final class SetPassword {
    public record Command(Actor actor, UserId id, String password) {}

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record Unknown() implements Outcome {}
    }

    private final Users users;
    private final PasswordHashes hashes;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public SetPassword(Users users, PasswordHashes hashes, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.users = users;
        this.hashes = hashes;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * @throws sambandh.domain.shared.InvalidValue as {@link Password#chosen}
     * @throws PasswordHashes.Busy when too many sign in just now
     */
    public Outcome handle(Command command) {
        User before = users.find(command.id()).orElse(null);
        if (before == null) {
            return new Outcome.Unknown();
        }
        String hash =
                hashes.hash(Password.chosen(command.password(), before.details().login()));
        return unitOfWork.perform(() -> {
            User user = users.find(command.id()).orElse(before);
            users.replace(user.endSessions(clock.instant()));
            users.setPasswordHash(user.id(), hash);
            audit.record(command.actor(), "user.set-password", user.id().value(), Map.of(), Map.of());
            return new Outcome.Done();
        });
    }
}
