package sambandh.application.access;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.Password;
import sambandh.domain.access.Session;
import sambandh.domain.access.SessionId;
import sambandh.domain.access.User;
import sambandh.domain.shared.Actor;

/** Signs somebody in. Says the same, and takes the same time, whatever was wrong. */
public final class SignIn {
    /** @param address where the caller is, as the throttle tells addresses apart */
    public record Command(Login login, Password password, String address) {}

    public sealed interface Outcome {
        record Accepted(SignedIn signedIn) implements Outcome {}

        record Refused() implements Outcome {}

        /** @param retryAfter how long to wait for the next try */
        record Throttled(Duration retryAfter) implements Outcome {}
    }

    private static final Actor NOBODY_YET = new Actor.Job("sign-in");

    private final Users users;
    private final Sessions sessions;
    private final Throttle throttle;
    private final PasswordHashes hashes;
    private final Tokens tokens;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public SignIn(
            Users users,
            Sessions sessions,
            Throttle throttle,
            PasswordHashes hashes,
            Tokens tokens,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.users = users;
        this.sessions = sessions;
        this.throttle = throttle;
        this.hashes = hashes;
        this.tokens = tokens;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** @throws PasswordHashes.Busy when too many sign in just now */
    public Outcome handle(Command command) {
        Duration wait = unitOfWork.perform(() -> throttle.take(command.login(), command.address(), clock.instant()));
        if (wait.isPositive()) {
            return new Outcome.Throttled(wait);
        }
        Optional<User> user = users.findByLogin(command.login());
        String hash = user.flatMap(u -> users.passwordHash(u.id())).orElse(null);
        if (!hashes.matches(command.password(), hash) || hash == null) {
            return refused(user);
        }
        String stronger = hashes.isOutdated(hash) ? hashes.hash(command.password()) : null;
        return unitOfWork.perform(
                () -> user.flatMap(u -> accepted(command, u, hash, stronger)).orElseGet(() -> refused(user)));
    }

    /** Empty when the user has been disabled, or has another password by now. */
    private Optional<Outcome> accepted(Command command, User checked, String hash, @Nullable String stronger) {
        User user = users.find(checked.id()).orElse(checked);
        if (user.details().disabled()
                || user.epoch() != checked.epoch()
                || !users.passwordHash(user.id()).equals(Optional.of(hash))) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        if (stronger != null) {
            users.setPasswordHash(user.id(), stronger);
        }
        Session session = Session.start(new SessionId(ids.next()), user, now);
        String refreshToken = tokens.next();
        sessions.start(session);
        sessions.give(session.id(), refreshToken, session.refreshUntil(now));
        throttle.succeeded(command.login(), command.address(), now);
        audit.record(actor(user), "access.sign-in", user.id().value(), Map.of(), Map.of());
        return Optional.of(new Outcome.Accepted(new SignedIn(user, session, refreshToken)));
    }

    private static Actor actor(User user) {
        Set<String> roles = user.details().roles().stream()
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
        return new Actor.Staff(user.id().value(), roles);
    }

    private Outcome refused(Optional<User> user) {
        unitOfWork.run(() -> audit.record(
                NOBODY_YET,
                "access.sign-in-refused",
                user.map(u -> u.id().value()).orElse(null),
                Map.of(),
                Map.of()));
        return new Outcome.Refused();
    }
}
