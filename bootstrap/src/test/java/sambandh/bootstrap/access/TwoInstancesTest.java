package sambandh.bootstrap.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.application.access.Revocations;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** Sign-in over two instances on one database. */
class TwoInstancesTest {
    private static Instance one;
    private static Instance other;

    @BeforeAll
    static void start() {
        DatabaseSettings database = TestDatabase.freshSchema();
        one = new Instance(database);
        other = new Instance(database);
    }

    @AfterAll
    static void stop() {
        one.close();
        other.close();
    }

    @Test
    void a_token_of_one_instance_is_good_on_the_other() {
        String token = one.administrator();
        assertThat(other.get("/api/v1/me", token).text("login")).isEqualTo("admin");
    }

    @Test
    void a_disabled_user_is_out_on_the_other_instance_within_five_seconds() throws Exception {
        String user = agent("asha.disabled");
        String token = one.signIn("asha.disabled", Instance.PASSWORD).text("accessToken");
        String refresh = one.signIn("asha.disabled", Instance.PASSWORD).text("refreshToken");
        assertThat(other.get("/api/v1/me", token).status()).isEqualTo(200);
        Instance.Answer changed = one.send(
                "PATCH",
                "/api/v1/users/" + user,
                one.administrator(),
                "application/merge-patch+json",
                "{\"disabled\":true}",
                "If-Match",
                one.get("/api/v1/users/" + user, one.administrator()).header("ETag"));
        assertThat(changed.status()).isEqualTo(200);
        assertThat(one.get("/api/v1/me", token).status()).as("here at once").isEqualTo(401);
        long since = System.nanoTime();
        while (other.get("/api/v1/me", token).status() != 401) {
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
            Thread.onSpinWait();
        }
        assertThat(other.post("/api/v1/login/refresh", null, "{\"refreshToken\":\"" + refresh + "\"}")
                        .status())
                .isEqualTo(401);
        assertThat(other.signIn("asha.disabled", Instance.PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void signing_out_ends_one_session_on_both_instances() {
        agent("asha.leaves");
        Instance.Answer first = one.signIn("asha.leaves", Instance.PASSWORD);
        Instance.Answer second = one.signIn("asha.leaves", Instance.PASSWORD);
        assertThat(one.post("/api/v1/logout", first.text("accessToken"), "").status())
                .isEqualTo(204);
        long since = System.nanoTime();
        while (other.get("/api/v1/me", first.text("accessToken")).status() != 401) {
            assertThat(Duration.ofNanos(System.nanoTime() - since)).isLessThan(Duration.ofSeconds(5));
            Thread.onSpinWait();
        }
        assertThat(other.get("/api/v1/me", second.text("accessToken")).status()).isEqualTo(200);
        assertThat(refresh(one, first.text("refreshToken")).status()).isEqualTo(401);
        assertThat(refresh(one, second.text("refreshToken")).status()).isEqualTo(200);
    }

    @Test
    void a_refresh_token_used_twenty_times_at_once_is_good_once_and_ends_its_family() throws Exception {
        agent("asha.copied");
        String copied = one.signIn("asha.copied", Instance.PASSWORD).text("refreshToken");
        CountDownLatch begin = new CountDownLatch(1);
        List<Instance.Answer> answers;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Instance.Answer>> tries = Stream.of(one, other)
                    .flatMap(instance -> Stream.generate(() -> instance).limit(10))
                    .map(instance -> threads.submit((Callable<Instance.Answer>) () -> {
                        begin.await();
                        return refresh(instance, copied);
                    }))
                    .toList();
            begin.countDown();
            answers = new ArrayList<>();
            for (Future<Instance.Answer> each : tries) {
                answers.add(each.get());
            }
        }
        assertThat(answers).extracting(Instance.Answer::status).containsOnly(200, 401);
        List<Instance.Answer> good =
                answers.stream().filter(a -> a.status() == 200).toList();
        assertThat(good).hasSize(1);
        assertThat(refresh(one, good.getFirst().text("refreshToken")).status()).isEqualTo(401);
        one.bean(Revocations.class).poll();
        assertThat(one.get("/api/v1/me", good.getFirst().text("accessToken")).status())
                .isEqualTo(401);
    }

    private static Instance.Answer refresh(Instance instance, String token) {
        return instance.post("/api/v1/login/refresh", null, "{\"refreshToken\":\"" + token + "\"}");
    }

    private static String agent(String login) {
        String administrator = one.administrator();
        Instance.Answer made = one.post(
                "/api/v1/users",
                administrator,
                "{\"login\":\"" + login + "\",\"displayName\":\"आशा\",\"roles\":[\"agent\"]}");
        assertThat(made.status()).as(made.raw().body()).isEqualTo(201);
        String id = made.text("id");
        assertThat(one.post(
                                "/api/v1/users/" + id + "/password",
                                administrator,
                                "{\"password\":\"" + Instance.PASSWORD + "\"}")
                        .status())
                .isEqualTo(204);
        return id;
    }
}
