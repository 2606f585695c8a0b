package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.embedded.EmbeddedDatabase;

/** The database goes away under a running Sambandh, and comes back. Always the embedded server, one of its own. */
@Timeout(180)
class DatabaseOutageTest {
    private static final Duration SOON = Duration.ofSeconds(6);
    private static final Duration BACK_WITHIN = Duration.ofSeconds(10);
    private static final int LETTERS = 6;

    @TempDir
    private Path home;

    private EmbeddedDatabase database;
    private SmtpSink sink;
    private Installation installation;
    private Caller admin;
    private Caller stranger;

    private record Timed(Caller.Answer answer, Duration took) {}

    @BeforeEach
    void open() throws IOException {
        database = EmbeddedDatabase.start(home);
        sink = new SmtpSink();
        installation = new Installation(database.settings(), sink.url());
        admin = installation.administrator();
        stranger = new Caller(installation.address());
    }

    @AfterEach
    void close() throws IOException {
        installation.close();
        sink.close();
        database.close();
    }

    @Test
    void a_database_that_stopped_is_told_at_once_and_is_found_again() throws Exception {
        int port = URI.create(database.settings().url().substring("jdbc:".length()))
                .getPort();
        drill(() -> database.close(), () -> database = EmbeddedDatabase.start(home, port, List.of()));
    }

    @Test
    void a_database_that_hangs_holds_up_nobody_for_long_and_is_found_again() throws Exception {
        drill(() -> signal("STOP"), () -> signal("CONT"));
    }

    private void drill(Runnable away, Runnable back) throws Exception {
        List<String> letters;
        try (Peek peek = new Peek(database.settings())) {
            letters = Thanked.people(admin, peek, LETTERS).stream()
                    .map(person -> Thanked.thank(admin, person))
                    .toList();
        }
        Poll.until(() -> admin.get("/api/v1/letters?state=sending").raw().body(), body -> body.contains("sending"));
        List<String> acknowledged = new CopyOnWriteArrayList<>();
        AtomicBoolean enough = new AtomicBoolean();
        CompletableFuture<?> writer = CompletableFuture.runAsync(
                () -> write(acknowledged, enough), Executors.newVirtualThreadPerTaskExecutor());
        Poll.until(acknowledged::size, n -> n >= 20);

        away.run();
        sink.open();
        assertAway();
        // the mail server has taken what was being sent; nobody could write that down yet
        Poll.until(() -> sink.messageIds().size(), n -> n >= 1);
        Instant returned = Instant.now();
        back.run();
        Poll.until(
                () -> stranger.get("/health/readiness").status() * 1_000
                        + admin.get("/api/v1/customers").status(),
                both -> both == 200_200);
        Duration took = Duration.between(returned, Instant.now());
        System.out.println("normal " + took.toMillis() + " ms after the database's return");
        assertThat(took).isLessThan(BACK_WITHIN);

        enough.set(true);
        writer.join();
        letters.forEach(letter -> admin.until("/api/v1/letters/" + letter, a -> "sent".equals(a.text("state"))));
        assertThat(sink.messageIds()).hasSize(LETTERS);
        assertThat(new HashSet<>(sink.messageIds())).hasSize(LETTERS);
        assertThat(acknowledged)
                .allSatisfy(path -> assertThat(admin.get(path).status()).isEqualTo(200));
        System.out.println(acknowledged.size() + " acknowledged writes, none lost");
    }

    private void assertAway() {
        Poll.until(() -> stranger.get("/health/readiness").status(), status -> status == 503);
        for (int i = 0; i < 3; i++) {
            assertUnavailable(() -> admin.get("/api/v1/customers"));
            assertUnavailable(() -> admin.post("/api/v1/customers", customer()));
            assertThat(stranger.get("/health/liveness").status()).isEqualTo(200);
            assertThat(stranger.get("/health/readiness").status()).isEqualTo(503);
        }
    }

    private static void assertUnavailable(Supplier<Caller.Answer> request) {
        Timed timed = timed(request);
        System.out.println(timed.answer().status() + " after " + timed.took().toMillis() + " ms");
        assertThat(timed.answer().status()).as(timed.answer().raw().body()).isEqualTo(503);
        assertThat(timed.answer().header("Content-Type")).startsWith("application/problem+json");
        assertThat(timed.answer().header("Retry-After")).isNotEmpty();
        assertThat(timed.took()).isLessThan(SOON);
    }

    private static Timed timed(Supplier<Caller.Answer> request) {
        Instant began = Instant.now();
        return new Timed(request.get(), Duration.between(began, Instant.now()));
    }

    /** Writes on and on; keeps where each acknowledged thing can be found. */
    private void write(List<String> acknowledged, AtomicBoolean enough) {
        Caller writer = installation.administrator();
        while (!enough.get()) {
            var made = writer.post("/api/v1/customers", customer());
            assertThat(made.status()).as(made.raw().body()).isIn(201, 503);
            if (made.status() == 201) {
                acknowledged.add("/api/v1/customers/" + made.text("id"));
            }
        }
    }

    private static Map<String, String> customer() {
        return Map.of("kind", "organisation", "name", "Himal Traders");
    }

    private void signal(String name) {
        try {
            int code = new ProcessBuilder(
                            "kill",
                            "-" + name,
                            String.valueOf(database.process().pid()))
                    .start()
                    .waitFor();
            assertThat(code).isZero();
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
