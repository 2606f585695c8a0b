package sambandh.rest.access;

import java.util.UUID;
import sambandh.application.access.InMemoryUsers;
import sambandh.application.access.PasswordHashes;
import sambandh.application.access.Revocations;
import sambandh.application.access.SampleUsers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.access.Password;
import sambandh.domain.access.Session;
import sambandh.domain.access.SessionId;
import sambandh.domain.access.User;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** Real users with real tokens in the slice. */
final class People {
    static final String PASSWORD = "plum lantern 4711";

    private static final String HASH = RestSlice.bean(PasswordHashes.class).hash(new Password(PASSWORD));

    private People() {}

    static User user(SampleUsers sample) {
        User user = sample.build();
        InMemoryUsers users = RestSlice.bean(InMemoryUsers.class);
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> {
            users.add(user);
            users.setPasswordHash(user.id(), HASH);
        });
        return user;
    }

    static Answer signIn(User user, String password) {
        return RestSlice.stranger()
                .post("/api/v1/login", """
                {"login": "%s", "password": "%s"}""".formatted(user.details().login().value(), password));
    }

    static String token(User user) {
        RestSlice.bean(Revocations.class).poll();
        return RestSlice.bean(AccessTokens.class).issue(user, session(user));
    }

    static Session session(User user) {
        return Session.start(new SessionId(UUID.randomUUID()), user, SampleUsers.MADE_AT);
    }

    static Client with(String token) {
        return RestSlice.stranger().with("Authorization", "Bearer " + token);
    }
}
