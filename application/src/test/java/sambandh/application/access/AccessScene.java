package sambandh.application.access;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import sambandh.application.shared.CountedIds;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.domain.access.Login;
import sambandh.domain.access.Password;
import sambandh.domain.access.User;
import sambandh.domain.shared.Actor;

/** The use cases of access over fakes. */
final class AccessScene {
    static final String PASSWORD = "plum lantern 4711";
    static final String HERE = "192.0.2.7";

    final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    final AtomicLong nanos = new AtomicLong();
    final InMemoryUnitOfWork unit = new InMemoryUnitOfWork();
    final InMemoryUsers users = new InMemoryUsers(unit);
    final InMemorySessions sessions = new InMemorySessions(users, unit);
    final InMemoryThrottle throttle = new InMemoryThrottle(unit);
    final CountedHashes hashes = new CountedHashes();
    final RecordedAudit audit = new RecordedAudit();
    final CountedIds ids = new CountedIds();
    final Tokens tokens = () -> UUID.randomUUID().toString();
    final Actor administrator = new Actor.Staff(UUID.randomUUID(), Set.of("administrator"));

    final SignIn signIn = new SignIn(users, sessions, throttle, hashes, tokens, audit, unit, ids, clock);
    final RefreshSession refresh = new RefreshSession(users, sessions, tokens, audit, unit, clock);
    final SignOut signOut = new SignOut(sessions, audit, unit, clock);
    final CreateUser create = new CreateUser(users, audit, unit, ids, clock);
    final ChangeUser change = new ChangeUser(users, audit, unit, clock);
    final SetPassword setPassword = new SetPassword(users, hashes, audit, unit, clock);
    final ChangeOwnPassword changeOwn = new ChangeOwnPassword(users, hashes, throttle, setPassword, unit, clock);
    final FirstAdministrator first = new FirstAdministrator(users, hashes, tokens, audit, unit, ids, clock);
    final ResetAdministrator reset = new ResetAdministrator(users, hashes, audit, unit, ids, clock);
    final Revocations revocations = new Revocations(sessions, clock, nanos::get);

    /** A user who can sign in. */
    User user(SampleUsers sample) {
        User user = sample.build();
        unit.run(() -> {
            users.add(user);
            users.setPasswordHash(user.id(), "strong:" + PASSWORD);
        });
        return user;
    }

    SignIn.Outcome signIn(User user, String password) {
        return signIn.handle(new SignIn.Command(user.details().login(), new Password(password), HERE));
    }

    SignIn.Outcome signIn(Login login, String address) {
        return signIn.handle(new SignIn.Command(login, new Password("wrong password"), address));
    }

    SignedIn signedIn(User user) {
        return ((SignIn.Outcome.Accepted) signIn(user, PASSWORD)).signedIn();
    }

    ChangeUser.Outcome change(User user, User.Details to) {
        return change.handle(new ChangeUser.Command(administrator, user.id(), user.version(), to));
    }
}
