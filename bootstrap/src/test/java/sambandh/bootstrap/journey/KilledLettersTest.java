package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.json.tree.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** The process is killed, or asked to stop, while letters go out, and started again. */
@Timeout(180)
class KilledLettersTest {
    private static final int LETTERS = 200;

    /** As many as there are unless told otherwise; over each may go one letter whose fate is not known. */
    private static final int CONNECTIONS = 5;

    @TempDir
    private Path home;

    @Test
    void every_letter_arrives_and_few_of_them_twice_under_the_same_message_id() throws Exception {
        int twice = lettersTwice(Duration.ofMillis(10), ForkedSambandh::kill);
        assertThat(twice).as("letters that went twice").isBetween(0, CONNECTIONS);
    }

    @Test
    void a_stop_in_order_sends_none_twice() throws Exception {
        // slow enough that a stop, which first lets callers leave, does not find them all sent
        int twice = lettersTwice(Duration.ofMillis(400), sambandh -> {
            sambandh.terminate();
            assertThat(sambandh.awaitEnd()).isEqualTo(143);
        });
        assertThat(twice).isZero();
    }

    private int lettersTwice(Duration each, Consumer<ForkedSambandh> end) throws Exception {
        DatabaseSettings database = TestDatabase.freshSchema();
        try (SmtpSink sink = new SmtpSink(each);
                Peek peek = new Peek(database)) {
            Map<String, String> mail =
                    Map.of("SAMBANDH_SMTP_URL", sink.url(), "SAMBANDH_MAIL_FROM", "hello@darjeeling.example");
            try (ForkedSambandh first = ForkedSambandh.start(home, database, mail)) {
                Caller admin = first.administrator();
                Thanked.people(admin, peek, LETTERS).forEach(person -> Thanked.thank(admin, person));
                sink.open();
                Poll.until(() -> sink.messageIds().size(), n -> n >= 20);
                end.accept(first);
            }
            int before = sink.messageIds().size();
            assertThat(before).as("ended in the midst").isBetween(20, 180);
            try (ForkedSambandh second = ForkedSambandh.start(home, database, mail)) {
                Caller admin = second.administrator();
                admin.until("/api/v1/letters?state=sent&limit=200", a -> items(a) == LETTERS);
                return lettersTwice(before, sink.messageIds(), admin);
            }
        }
    }

    private static int lettersTwice(int before, List<String> arrived, Caller admin) {
        JsonNode letters = admin.get("/api/v1/letters?limit=200").json().get("items");
        List<String> written = IntStream.range(0, letters.size())
                .mapToObj(n -> "<" + letters.get(n).get("messageId").getStringValue() + ">")
                .toList();
        assertThat(new HashSet<>(arrived)).hasSize(LETTERS).isEqualTo(new HashSet<>(written));
        int twice = arrived.size() - LETTERS;
        System.out.println("ended after " + before + " of " + LETTERS + " letters; " + twice + " went twice");
        return twice;
    }

    private static int items(Caller.Answer answer) {
        return answer.json().get("items").size();
    }
}
