package sambandh.application.access;

import java.time.Clock;
import java.time.Duration;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Password;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;

/** Changes the caller's own password, given the one there is; all their sessions end, this one too. */
public final class ChangeOwnPassword {
    /** @param address where the caller is, as the throttle tells addresses apart */
    public record Command(Actor actor, UserId id, Password current, String password, String address) {}

    public sealed interface Outcome {
        record Done() implements Outcome {}

        record WrongPassword() implements Outcome {}

        /** @param retryAfter how long to wait for the next try */
        record Throttled(Duration retryAfter) implements Outcome {}
    }

    private final Users users;
    private final PasswordHashes hashes;
    private final Throttle throttle;
    private final SetPassword setPassword;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeOwnPassword(
            Users users,
            PasswordHashes hashes,
            Throttle throttle,
            SetPassword setPassword,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.users = users;
        this.hashes = hashes;
        this.throttle = throttle;
        this.setPassword = setPassword;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /**
     * @throws sambandh.domain.shared.InvalidValue as {@link Password#chosen}
     * @throws PasswordHashes.Busy when too many sign in just now
     */
    public Outcome handle(Command command) {
        User user = users.find(command.id()).orElse(null);
        if (user == null) {
            return new Outcome.WrongPassword();
        }
        Password.chosen(command.password(), user.details().login());
        Duration wait =
                unitOfWork.perform(() -> throttle.take(user.details().login(), command.address(), clock.instant()));
        if (wait.isPositive()) {
            return new Outcome.Throttled(wait);
        }
        if (!hashes.matches(command.current(), users.passwordHash(user.id()).orElse(null))) {
            return new Outcome.WrongPassword();
        }
        unitOfWork.run(() -> throttle.succeeded(user.details().login(), command.address(), clock.instant()));
        setPassword.handle(new SetPassword.Command(command.actor(), user.id(), command.password()));
        return new Outcome.Done();
    }
}
