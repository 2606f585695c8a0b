package sambandh.rest.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.access.AuditViews;
import sambandh.application.access.InMemoryAudit;
import sambandh.application.access.InMemoryUsers;
import sambandh.application.access.PasswordHashes;
import sambandh.application.access.SampleUsers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.Password;
import sambandh.domain.access.User;
import sambandh.domain.shared.Actor;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class AccessSliceTest {
    private static final String USERS = "/api/v1/users";

    private final Client administrator = RestSlice.as("administrator");

    @Test
    void who_signs_in_gets_tokens_that_work_and_can_be_renewed_and_given_back() {
        User asha = People.user(SampleUsers.user());
        Answer in = People.signIn(asha, People.PASSWORD);
        assertThat(in.status()).isEqualTo(200);
        assertThat(in.text("/tokenType")).isEqualTo("Bearer");
        assertThat(in.text("/expiresIn")).isEqualTo("900");
        assertThat(in.header("Cache-Control")).isEqualTo("no-store");
        Answer next = RestSlice.stranger()
                .post("/api/v1/login/refresh", "{\"refreshToken\": \"" + in.text("/refreshToken") + "\"}");
        assertThat(next.status()).isEqualTo(200);
        People.token(asha);
        Client client = People.with(next.text("/accessToken"));
        assertThat(client.get("/api/v1/me").text("/id"))
                .isEqualTo(asha.id().value().toString());
        assertThat(client.post("/api/v1/logout", "").status()).isEqualTo(204);
        assertThat(client.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void the_answer_is_the_same_whatever_is_wrong() {
        User disabled = People.user(SampleUsers.user().disabled(true));
        User nobody = SampleUsers.user().build();
        List<String> answers = new ArrayList<>();
        for (Answer answer : List.of(
                People.signIn(People.user(SampleUsers.user()), "wrong password"),
                People.signIn(disabled, People.PASSWORD),
                People.signIn(nobody, People.PASSWORD))) {
            assertThat(answer.status()).isEqualTo(401);
            answers.add(answer.body().replaceAll("\"requestId\":\"[^\"]*\"", ""));
        }
        assertThat(answers).containsOnly(answers.getFirst());
    }

    @Test
    void too_many_tries_are_told_to_wait_whatever_address_they_claim() {
        User asha = People.user(SampleUsers.user());
        Answer last = null;
        for (int i = 0; i < 7; i++) {
            last = RestSlice.stranger()
                    .with("X-Forwarded-For", "203.0.113." + i)
                    .post("/api/v1/login", """
                    {"login": "%s", "password": "wrong password"}""".formatted(asha.details().login().value()));
        }
        assertThat(last.status()).isEqualTo(429);
        assertThat(Integer.parseInt(last.header("Retry-After"))).isBetween(1, 30);
    }

    @Test
    void a_user_is_let_in_gets_a_password_and_signs_in() {
        String login = SampleUsers.freshLogin().value();
        Answer made = make(login);
        assertThat(made.status()).isEqualTo(201);
        String id = made.text("/id");
        User user = RestSlice.bean(InMemoryUsers.class)
                .findByLogin(new Login(login))
                .orElseThrow();
        assertThat(People.signIn(user, "quiet river 99 stones").status()).isEqualTo(401);
        assertThat(administrator.post(USERS + "/" + id + "/password", """
                {"password": "password1"}""").faults())
                .containsExactly("/password common_password");
        assertThat(administrator.post(USERS + "/" + id + "/password", """
                {"password": "quiet river 99 stones"}""").status())
                .isEqualTo(204);
        assertThat(People.signIn(user, "quiet river 99 stones").status()).isEqualTo(200);
        assertThat(administrator.get(USERS + "/" + id).body()).doesNotContain("argon", "assword");
        assertThat(make(login).faults()).containsExactly("/login login_taken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"id", "version", "epoch", "createdAt", "password", "passwordHash"})
    void what_is_not_for_people_to_set_is_refused_by_name(String field) {
        Answer made =
                administrator.post(USERS, """
                {"login": "%s", "displayName": "A", "roles": ["agent"], "%s": "1"}""".formatted(SampleUsers.freshLogin().value(), field));
        assertThat(made.status()).isEqualTo(422);
        assertThat(made.faults()).containsExactly("/" + field + " unknown_field");
        User user = People.user(SampleUsers.user());
        Answer changed = administrator.patch(USERS + "/" + user.id().value(), "\"1\"", "{\"" + field + "\": \"1\"}");
        assertThat(changed.faults()).containsExactly("/" + field + " unknown_field");
    }

    @Test
    void all_faults_of_a_user_are_told_at_once() {
        assertThat(administrator.post(USERS, """
                {"login": "a b", "roles": ["king"], "employeeId": "7"}""").faults())
                .containsExactly(
                        "/login invalid_login",
                        "/displayName required",
                        "/roles/0 unknown_value",
                        "/employeeId invalid_id");
        assertThat(administrator.post(USERS, "{}").faults()).contains("/roles required");
        assertThat(RestSlice.stranger().post("/api/v1/login", "{}").faults())
                .containsExactly("/login required", "/password required");
    }

    @Test
    void a_change_wants_the_version_it_was_made_from() {
        User user = People.user(SampleUsers.user());
        String path = USERS + "/" + user.id().value();
        assertThat(administrator.patch(path, null, "{}").status()).isEqualTo(428);
        assertThat(administrator.patch(path, "\"9\"", "{}").status()).isEqualTo(412);
        Answer changed = administrator.patch(path, "\"1\"", "{\"roles\": [\"manager\"]}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.etag()).isEqualTo("\"2\"");
    }

    @Test
    void ones_own_password_is_changed_by_who_knows_it_and_ends_the_session() {
        User asha = People.user(SampleUsers.user());
        Client client = People.with(People.token(asha));
        assertThat(client.post("/api/v1/me/password", """
                {"currentPassword": "no", "password": "quiet river 99 stones"}""").faults()).containsExactly("/currentPassword wrong_password");
        assertThat(client.post("/api/v1/me/password", """
                {"currentPassword": "%s", "password": "12345678"}""".formatted(People.PASSWORD))
                        .faults())
                .containsExactly("/password common_password");
        assertThat(client.post("/api/v1/me/password", """
                {"currentPassword": "%s", "password": "quiet river 99 stones"}""".formatted(People.PASSWORD))
                        .status())
                .isEqualTo(204);
        assertThat(client.get("/api/v1/me").status()).isEqualTo(401);
    }

    @Test
    void the_audit_log_is_for_administrators() {
        UUID subject = UUID.randomUUID();
        InMemoryAudit audit = (InMemoryAudit) RestSlice.bean(AuditViews.class);
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> audit.record(
                        new Actor.Job("test"), "a.b", subject, Map.of("name", "चाय"), Map.of("ids", List.of("x"))));
        Answer listed = administrator.get("/api/v1/audit?subject=" + subject);
        assertThat(listed.status()).as(listed.body()).isEqualTo(200);
        assertThat(listed.text("/items/0/before/name")).isEqualTo("चाय");
        assertThat(listed.text("/items/0/after/ids/0")).isEqualTo("x");
        assertThat(listed.text("/items/0/actor")).isEqualTo("job:test");
        assertThat(administrator.get("/api/v1/audit?subject=x").status()).isEqualTo(400);
        assertThat(RestSlice.as("manager").get("/api/v1/audit").status()).isEqualTo(403);
        assertThat(RestSlice.stranger().get("/api/v1/audit").status()).isEqualTo(401);
    }

    @Test
    void hashes_are_argon2id_of_the_strength_asked_for() {
        PasswordHashes hashes = RestSlice.bean(PasswordHashes.class);
        String hash = hashes.hash(new Password(People.PASSWORD));
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").hasSizeLessThanOrEqualTo(200);
        assertThat(hashes.isOutdated(hash)).isFalse();
        assertThat(hashes.isOutdated(hash.replace("m=19456", "m=4096"))).isTrue();
        assertThat(hashes.isOutdated(hash.replace("t=2", "t=1"))).isTrue();
        assertThat(hashes.matches(new Password("there is no such user"), null)).isFalse();
    }

    private Answer make(String login) {
        return administrator.post(USERS, """
                {"login": "%s", "displayName": "आशा", "roles": ["agent"]}""".formatted(login));
    }
}
