package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** Two processes on one database: what one of them leaves undone the other ends, and nothing is done twice. */
@Timeout(300)
class TwoProcessesTest {
    private static final int ORDERS = 30_000;
    private static final int LETTERS = 300;

    @TempDir
    private Path homes;

    private final DatabaseSettings database = TestDatabase.freshSchema();

    @BeforeEach
    void two_homes() throws IOException {
        Files.createDirectory(homes.resolve("one"));
        Files.createDirectory(homes.resolve("other"));
    }

    @Test
    void the_other_process_ends_the_import_of_one_that_was_killed() throws Exception {
        try (Peek peek = new Peek(database);
                ForkedSambandh one = start("one", Map.of());
                ForkedSambandh other = start("other", Map.of())) {
            var accepted = one.administrator().csv("/api/v1/imports/orders?source=shop&mode=history", orders());
            assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
            Poll.until(() -> merged(peek), n -> n > 0);
            one.kill();
            assertThat(merged(peek)).as("killed in the midst").isLessThan(ORDERS);
            var ended = other.administrator()
                    .until(accepted.header("Location"), a -> !a.text("state").matches("receiving|running"));
            assertThat(ended.text("state")).isEqualTo("succeeded");
            assertThat(ended.number("created")).isEqualTo(ORDERS);
            assertThat(peek.number("SELECT COUNT(*) FROM customer_order")).isEqualTo(ORDERS);
            assertThat(peek.number("SELECT COUNT(DISTINCT external_id) FROM order_external_id"))
                    .isEqualTo(ORDERS);
        }
    }

    @Test
    void two_processes_send_each_letter_once() throws Exception {
        try (SmtpSink sink = new SmtpSink();
                Peek peek = new Peek(database)) {
            Map<String, String> mail = Map.of(
                    "SAMBANDH_SMTP_URL", sink.url(),
                    "SAMBANDH_MAIL_FROM", "hello@darjeeling.example",
                    "SAMBANDH_PUBLIC_URL", "https://darjeeling.example");
            try (ForkedSambandh one = start("one", mail);
                    ForkedSambandh other = start("other", mail)) {
                Caller admin = one.administrator();
                Thanked.people(admin, peek, LETTERS).forEach(person -> Thanked.thank(admin, person));
                sink.open();
                Caller second = other.administrator();
                Poll.until(() -> peek.number("SELECT COUNT(*) FROM letter WHERE state = 'sent'"), n -> n == LETTERS);
                assertThat(second.get("/api/v1/letters?state=sent&limit=1&count=true")
                                .number("count"))
                        .isEqualTo(LETTERS);
            }
            assertThat(sink.messageIds()).hasSize(LETTERS);
            assertThat(new HashSet<>(sink.messageIds())).hasSize(LETTERS);
        }
    }

    private ForkedSambandh start(String home, Map<String, String> more) {
        return ForkedSambandh.start(homes.resolve(home), database, more);
    }

    private static long merged(Peek peek) {
        return peek.number("SELECT merged_to FROM import_job");
    }

    private static String orders() {
        return IntStream.range(0, ORDERS)
                .mapToObj(n -> "O%d,2025-%02d-%02dT10:00:00Z,%d.50\n".formatted(n, 1 + n % 12, 1 + n % 28, n % 90))
                .collect(Collectors.joining("", "externalId,orderedAt,amount\n", ""));
    }
}
