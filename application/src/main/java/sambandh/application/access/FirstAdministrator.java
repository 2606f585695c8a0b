package sambandh.application.access;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.Password;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Actor;

/** Makes the first administrator, {@code admin}, where there is no user yet. There is no default password. */
public final class FirstAdministrator {
    public sealed interface Outcome {
        /** @param generated the password, to be shown once; null when it was given */
        record Made(User user, @Nullable String generated) implements Outcome {
            @Override
            public String toString() {
                return "Made[" + user.id() + "]";
            }
        }

        record NotNeeded() implements Outcome {}
    }

    static final Login LOGIN = new Login("admin");
    static final User.Details DETAILS =
            new User.Details(LOGIN, "Administrator", Set.of(Role.ADMINISTRATOR), false, null);

    private static final Actor SAMBANDH = new Actor.Job("first-start");
    private static final int GENERATED_LENGTH = 20;

    private final Users users;
    private final PasswordHashes hashes;
    private final Tokens tokens;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public FirstAdministrator(
            Users users,
            PasswordHashes hashes,
            Tokens tokens,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.users = users;
        this.hashes = hashes;
        this.tokens = tokens;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param given the password wanted, null to have one made
     * @throws sambandh.domain.shared.InvalidValue as {@link Password#chosen}
     */
    public Outcome handle(@Nullable String given) {
        if (!users.none()) {
            return new Outcome.NotNeeded();
        }
        String plain = given == null ? tokens.next().substring(0, GENERATED_LENGTH) : given;
        String hash = hashes.hash(Password.chosen(plain, LOGIN));
        return unitOfWork.perform(() -> {
            // another instance may have been quicker
            if (!users.none()) {
                return new Outcome.NotNeeded();
            }
            User user = User.make(new UserId(ids.next()), DETAILS, clock.instant());
            users.add(user);
            users.setPasswordHash(user.id(), hash);
            audit.record(SAMBANDH, "user.create", user.id().value(), Map.of(), UserAudit.fields(DETAILS));
            return new Outcome.Made(user, given == null ? plain : null);
        });
    }
}
