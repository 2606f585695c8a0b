package sambandh.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.application.access.Revocations;
import sambandh.application.access.Users;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.Session;
import sambandh.domain.access.SessionId;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.persistence.shared.TestDatabase;
import sambandh.rest.access.AccessTokens;

/** Calls every operation of the OpenAPI document as everybody, and compares with the access table. */
class AccessTableTest {
    private static final Map<Role, User> USERS = new EnumMap<>(Role.class);
    private static Instance sambandh;
    private static User disabled;

    @BeforeAll
    static void start() {
        sambandh = new Instance(TestDatabase.freshSchema());
        for (Role role : Role.values()) {
            USERS.put(role, user(role));
        }
        disabled = user(Role.ADMINISTRATOR);
        User.Details d = disabled.details();
        User now = disabled.change(
                new User.Details(d.login(), d.displayName(), d.roles(), true, null),
                sambandh.bean(Clock.class).instant());
        sambandh.bean(UnitOfWork.class).run(() -> sambandh.bean(Users.class).replace(now));
        sambandh.bean(Revocations.class).poll();
    }

    @AfterAll
    static void stop() {
        sambandh.close();
    }

    @Test
    void every_operation_has_a_row_and_every_row_an_operation() throws IOException {
        assertThat(AccessTable.read().stream().map(AccessTable.Line::key))
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(Operations.read(sambandh).stream()
                        .map(Operations.Operation::key)
                        .toList());
    }

    @Test
    void everybody_may_do_what_the_table_says_and_nothing_else() throws IOException {
        Map<String, AccessTable.Line> table =
                AccessTable.read().stream().collect(Collectors.toMap(AccessTable.Line::key, line -> line));
        SoftAssertions softly = new SoftAssertions();
        for (Operations.Operation operation : Operations.read(sambandh)) {
            AccessTable.Line line = table.get(operation.key());
            if (line == null) {
                softly.fail("no row for " + operation.key());
                continue;
            }
            for (Role role : Role.values()) {
                check(softly, operation, role.name(), token(USERS.get(role)), line.allows(role) ? 0 : 403);
            }
            check(softly, operation, "nobody", null, line.isPublic() ? 0 : 401);
            check(softly, operation, "a disabled user", token(disabled), line.isPublic() ? 0 : 401);
        }
        softly.assertAll();
    }

    @Test
    void pages_and_probes_show_themselves_to_everybody() throws IOException {
        assertThat(AccessTable.read())
                .filteredOn(line -> !line.path().startsWith("/api/") && line.isPublic())
                .filteredOn(line -> !line.path().contains("{"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(sambandh.get(line.path(), null).status())
                        .as(line.key())
                        .isLessThan(400));
    }

    @Test
    void what_is_not_there_is_not_found_and_does_not_ask_who_one_is() {
        assertThat(Stream.of("/api/v1/nothing", "/api/v2/users", "/users")
                        .map(path -> sambandh.get(path, null).status())
                        .collect(Collectors.toSet()))
                .containsExactly(404);
    }

    /** @param expected 401 or 403, or 0 for being let in, whatever is said then of the empty body */
    private static void check(
            SoftAssertions softly, Operations.Operation operation, String who, @Nullable String token, int expected) {
        String type = operation.mediaType();
        Instance.Answer answer =
                sambandh.send(operation.method(), operation.somewhere(), token, type, type == null ? null : "{}");
        String what = who + ": " + operation.key() + " " + answer.raw().body();
        if (expected == 0) {
            softly.assertThat(answer.status()).as(what).isNotIn(401, 403).isLessThan(500);
        } else {
            softly.assertThat(answer.status()).as(what).isEqualTo(expected);
            softly.assertThat(answer.header("Content-Type")).as(what).startsWith("application/problem+json");
        }
    }

    /** Of a session of its own, since one of the operations ends it. */
    private static String token(User user) {
        Session session = Session.start(
                new SessionId(UUID.randomUUID()),
                user,
                sambandh.bean(Clock.class).instant());
        return sambandh.bean(AccessTokens.class).issue(user, session);
    }

    private static User user(Role role) {
        var details = new User.Details(new Login("u-" + UUID.randomUUID()), role.name(), Set.of(role), false, null);
        User user = User.make(
                new UserId(UUID.randomUUID()),
                details,
                sambandh.bean(Clock.class).instant());
        sambandh.bean(UnitOfWork.class).run(() -> sambandh.bean(Users.class).add(user));
        return user;
    }
}
