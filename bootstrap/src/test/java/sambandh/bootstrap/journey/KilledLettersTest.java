package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** The process is killed while letters go out, and started again. */
@Timeout(180)
class KilledLettersTest {
    private static final int LETTERS = 200;

    /** How many senders an instance has; each may have one letter whose fate it does not know. */
    private static final int CONNECTIONS = 5;

    @TempDir
    private Path home;

    @Test
    void every_letter_arrives_and_few_of_them_twice_under_the_same_message_id() throws Exception {
        DatabaseSettings database = TestDatabase.freshSchema();
        try (SmtpSink sink = new SmtpSink();
                Peek peek = new Peek(database)) {
            Map<String, String> mail =
                    Map.of("SAMBANDH_SMTP_URL", sink.url(), "SAMBANDH_MAIL_FROM", "hello@darjeeling.example");
            try (ForkedSambandh first = ForkedSambandh.start(home, database, mail)) {
                Caller admin = first.administrator();
                Thanked.people(admin, peek, LETTERS).forEach(person -> Thanked.thank(admin, person));
                sink.open();
                Poll.until(() -> sink.messageIds().size(), n -> n >= 60);
                first.kill();
            }
            assertThat(sink.messageIds()).as("killed in the midst").hasSizeBetween(20, 180);
            System.out.println("killed after " + sink.messageIds().size() + " of " + LETTERS + " letters");
            try (ForkedSambandh second = ForkedSambandh.start(home, database, mail)) {
                Caller admin = second.administrator();
                admin.until("/api/v1/letters?state=sent&limit=200", a -> items(a) == LETTERS);
                assertArrived(sink.messageIds(), admin);
            }
        }
    }

    private static void assertArrived(List<String> arrived, Caller admin) {
        JsonNode letters = admin.get("/api/v1/letters?limit=200").json().get("items");
        List<String> written = IntStream.range(0, letters.size())
                .mapToObj(n -> "<" + letters.get(n).get("messageId").getStringValue() + ">")
                .toList();
        assertThat(new HashSet<>(arrived)).hasSize(LETTERS).isEqualTo(new HashSet<>(written));
        System.out.println(arrived.size() - LETTERS + " letters went twice");
        assertThat(arrived.size() - LETTERS).as("letters that went twice").isBetween(0, CONNECTIONS);
    }

    private static int items(Caller.Answer answer) {
        return answer.json().get("items").size();
    }
}
