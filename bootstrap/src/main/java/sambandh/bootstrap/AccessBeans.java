package sambandh.bootstrap;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import sambandh.application.access.ChangeOwnPassword;
import sambandh.application.access.ChangeUser;
import sambandh.application.access.CreateUser;
import sambandh.application.access.Endings;
import sambandh.application.access.FirstAdministrator;
import sambandh.application.access.ForgetExpired;
import sambandh.application.access.NoteDenial;
import sambandh.application.access.PasswordHashes;
import sambandh.application.access.RefreshSession;
import sambandh.application.access.ResetAdministrator;
import sambandh.application.access.Revocations;
import sambandh.application.access.Sessions;
import sambandh.application.access.SetPassword;
import sambandh.application.access.SignIn;
import sambandh.application.access.SignOut;
import sambandh.application.access.Throttle;
import sambandh.application.access.Tokens;
import sambandh.application.access.Users;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;

@Factory
class AccessBeans {
    private static final int TOKEN_BYTES = 32;

    @Singleton
    Tokens tokens() {
        SecureRandom random = new SecureRandom();
        return () -> {
            byte[] bytes = new byte[TOKEN_BYTES];
            random.nextBytes(bytes);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        };
    }

    @Singleton
    Revocations revocations(Endings endings, Clock clock) {
        return new Revocations(endings, clock, System::nanoTime);
    }

    @Singleton
    SignIn signIn(
            Users users,
            Sessions sessions,
            Throttle throttle,
            PasswordHashes hashes,
            Tokens tokens,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new SignIn(users, sessions, throttle, hashes, tokens, audit, unitOfWork, ids, clock);
    }

    @Singleton
    RefreshSession refreshSession(
            Users users, Sessions sessions, Tokens tokens, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new RefreshSession(users, sessions, tokens, audit, unitOfWork, clock);
    }

    @Singleton
    SignOut signOut(Sessions sessions, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new SignOut(sessions, audit, unitOfWork, clock);
    }

    @Singleton
    CreateUser createUser(Users users, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new CreateUser(users, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ChangeUser changeUser(Users users, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new ChangeUser(users, audit, unitOfWork, clock);
    }

    @Singleton
    SetPassword setPassword(Users users, PasswordHashes hashes, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        return new SetPassword(users, hashes, audit, unitOfWork, clock);
    }

    @Singleton
    ChangeOwnPassword changeOwnPassword(
            Users users,
            PasswordHashes hashes,
            Throttle throttle,
            SetPassword setPassword,
            UnitOfWork unitOfWork,
            Clock clock) {
        return new ChangeOwnPassword(users, hashes, throttle, setPassword, unitOfWork, clock);
    }

    @Singleton
    FirstAdministrator firstAdministrator(
            Users users,
            PasswordHashes hashes,
            Tokens tokens,
            Audit audit,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        return new FirstAdministrator(users, hashes, tokens, audit, unitOfWork, ids, clock);
    }

    @Singleton
    ResetAdministrator resetAdministrator(
            Users users, PasswordHashes hashes, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        return new ResetAdministrator(users, hashes, audit, unitOfWork, ids, clock);
    }

    @Singleton
    NoteDenial noteDenial(Audit audit, UnitOfWork unitOfWork) {
        return new NoteDenial(audit, unitOfWork);
    }

    @Singleton
    ForgetExpired forgetExpired(Sessions sessions, Throttle throttle, UnitOfWork unitOfWork, Clock clock) {
        return new ForgetExpired(sessions, throttle, unitOfWork, clock);
    }
}
