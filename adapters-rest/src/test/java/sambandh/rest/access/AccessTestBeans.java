package sambandh.rest.access;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import sambandh.application.access.AuditViews;
import sambandh.application.access.ChangeOwnPassword;
import sambandh.application.access.ChangeUser;
import sambandh.application.access.CreateUser;
import sambandh.application.access.Endings;
import sambandh.application.access.InMemoryAudit;
import sambandh.application.access.InMemorySessions;
import sambandh.application.access.InMemoryThrottle;
import sambandh.application.access.InMemoryUsers;
import sambandh.application.access.NoteDenial;
import sambandh.application.access.PasswordHashes;
import sambandh.application.access.RefreshSession;
import sambandh.application.access.Revocations;
import sambandh.application.access.SetPassword;
import sambandh.application.access.SignIn;
import sambandh.application.access.SignOut;
import sambandh.application.access.Throttle;
import sambandh.application.access.Tokens;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.InMemoryUnitOfWork;

@Factory
class AccessTestBeans {
    /** Time for the age of the last poll, apart from the clock. */
    static final AtomicLong NANOS = new AtomicLong();

    private final Tokens tokens = () -> UUID.randomUUID().toString();

    @Singleton
    InMemoryUsers users(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryUsers(unitOfWork);
    }

    @Singleton
    InMemorySessions sessions(InMemoryUsers users, InMemoryUnitOfWork unitOfWork) {
        return new InMemorySessions(users, unitOfWork);
    }

    @Singleton
    InMemoryThrottle throttle(InMemoryUnitOfWork unitOfWork) {
        return new InMemoryThrottle(unitOfWork);
    }

    @Bean(typed = AuditViews.class)
    @Singleton
    InMemoryAudit auditViews(InMemoryUnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new InMemoryAudit(unitOfWork, ids, clock);
    }

    @Singleton
    Revocations revocations(Endings endings, Clock clock) {
        return new Revocations(endings, clock, NANOS::get);
    }

    @Singleton
    SignIn signIn(
            InMemoryUsers users,
            InMemorySessions sessions,
            Throttle throttle,
            PasswordHashes hashes,
            Audit audit,
            InMemoryUnitOfWork unit,
            Ids ids,
            Clock clock) {
        return new SignIn(users, sessions, throttle, hashes, tokens, audit, unit, ids, clock);
    }

    @Singleton
    RefreshSession refresh(
            InMemoryUsers users, InMemorySessions sessions, Audit audit, InMemoryUnitOfWork unit, Clock clock) {
        return new RefreshSession(users, sessions, tokens, audit, unit, clock);
    }

    @Singleton
    SignOut signOut(InMemorySessions sessions, Audit audit, InMemoryUnitOfWork unit, Clock clock) {
        return new SignOut(sessions, audit, unit, clock);
    }

    @Singleton
    CreateUser createUser(InMemoryUsers users, Audit audit, InMemoryUnitOfWork unit, Ids ids, Clock clock) {
        return new CreateUser(users, audit, unit, ids, clock);
    }

    @Singleton
    ChangeUser changeUser(InMemoryUsers users, Audit audit, InMemoryUnitOfWork unit, Clock clock) {
        return new ChangeUser(users, audit, unit, clock);
    }

    @Singleton
    NoteDenial noteDenial(Audit audit, InMemoryUnitOfWork unit) {
        return new NoteDenial(audit, unit);
    }

    @Singleton
    SetPassword setPassword(
            InMemoryUsers users, PasswordHashes hashes, Audit audit, InMemoryUnitOfWork unit, Clock clock) {
        return new SetPassword(users, hashes, audit, unit, clock);
    }

    @Singleton
    ChangeOwnPassword changeOwnPassword(
            InMemoryUsers users,
            PasswordHashes hashes,
            Throttle throttle,
            SetPassword setPassword,
            InMemoryUnitOfWork unit,
            Clock clock) {
        return new ChangeOwnPassword(users, hashes, throttle, setPassword, unit, clock);
    }
}
