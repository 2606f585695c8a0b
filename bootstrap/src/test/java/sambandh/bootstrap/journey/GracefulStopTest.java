package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** The process is asked to stop (SIGTERM) while it is at work. */
@Timeout(120)
class GracefulStopTest {
    private static final int CALLERS = 8;
    private static final int WARM = 200;
    private static final Duration GRACE = Duration.ofSeconds(25);

    private final AtomicInteger answered = new AtomicInteger();
    private final AtomicInteger made = new AtomicInteger();
    private final List<String> failures = new CopyOnWriteArrayList<>();

    @TempDir
    private Path home;

    @Test
    void every_request_that_was_let_in_is_answered() throws Exception {
        DatabaseSettings database = TestDatabase.freshSchema();
        try (ForkedSambandh sambandh = ForkedSambandh.start(home, database, Map.of());
                Peek peek = new Peek(database)) {
            String token = sambandh.administrator().token();
            List<Thread> callers = IntStream.range(0, CALLERS)
                    .mapToObj(n -> Thread.ofVirtual().start(() -> call(sambandh.address(), token, n % 2 == 0)))
                    .toList();
            Poll.until(answered::get, n -> n >= WARM);
            Instant asked = Instant.now();
            sambandh.terminate();
            assertThat(sambandh.awaitEnd()).isEqualTo(143);
            Duration took = Duration.between(asked, Instant.now());
            for (Thread caller : callers) {
                caller.join();
            }
            System.out.println("stopped in " + took.toMillis() + " ms; " + answered + " answers, " + made + " writes, "
                    + failures.size() + " failures");
            assertThat(failures).isEmpty();
            assertThat(took).isLessThan(GRACE);
            assertThat(peek.number("SELECT COUNT(*) FROM customer")).isEqualTo(made.get());
        }
    }

    /** Calls on and on over one connection, until no new connection is let in. */
    private void call(String address, String token, boolean write) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api/v1/customers"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .timeout(GRACE);
        String customer = "{\"kind\": \"organisation\", \"name\": \"Himal Traders\"}";
        HttpRequest one =
                write ? request.POST(BodyPublishers.ofString(customer)).build() : request.build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            while (true) {
                int status = http.send(one, BodyHandlers.ofString()).statusCode();
                answered.incrementAndGet();
                if (status != (write ? 201 : 200)) {
                    failures.add("status " + status);
                } else if (write) {
                    made.incrementAndGet();
                }
            }
        } catch (ConnectException refused) {
            return;
        } catch (IOException broken) {
            failures.add((write ? "POST " : "GET ") + broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
