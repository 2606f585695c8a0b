import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A campaign to a mail server that says later, says no, falls silent, hangs up in the middle and after the end. Each
 * reader's fault concerns that reader alone, and every letter ends as it should.
 */
final class MailFaults {
    private static final int CONNECTIONS = 6;
    private static final int EACH = 40;

    /** Fewer than there are connections; the mail server's silence lasts until our patience ends, after five minutes. */
    private static final int SILENT = 3;

    /** Of all letters about five in a hundred go wrong, but of some hundreds it can be twice as many. */
    private static final int ORDINARY = 3_000;

    private static final int ENOUGH_TO_STOP = 15;

    private static final List<String> FAULTS = new ArrayList<>();

    public static void main(String[] args) throws Exception {
        try (Sink sink = new Sink(2);
                Installation sambandh = new Installation(Path.of(args[0]), Map.of(
                        "SAMBANDH_SMTP_URL", sink.url(),
                        "SAMBANDH_SMTP_CONNECTIONS", String.valueOf(CONNECTIONS),
                        "SAMBANDH_MAIL_FROM", "hello@darjeeling.example",
                        "SAMBANDH_PUBLIC_URL", "https://darjeeling.example"))) {
            sambandh.start();
            sambandh.named("Darjeeling Tea");
            sambandh.bring("/imports/customers?source=drill&mode=history", people());
            long begun = System.nanoTime();
            Campaign campaign = Campaign.draft(sambandh, "Faults", 0, ENOUGH_TO_STOP);
            campaign.launch(sambandh);
            until(() -> taken(sink, "reader") == ORDINARY);
            System.out.printf("%,d ordinary letters after %.0f s, while %d connections hear nothing%n", ORDINARY,
                    (System.nanoTime() - begun) / 1e9, SILENT);
            check(taken(sink, "hang") == 0, "the ordinary letters waited for the silent ones");
            campaign.awaitEnd(sambandh, Duration.ofMinutes(15));
            System.out.printf("all ended after %.0f s%n", (System.nanoTime() - begun) / 1e9);
            report(sink, sambandh);
        }
        FAULTS.forEach(fault -> System.out.println("FAILED: " + fault));
        System.out.println(FAULTS.isEmpty() ? "passed" : FAULTS.size() + " failed");
        System.exit(FAULTS.isEmpty() ? 0 : 1);
    }

    private static void report(Sink sink, Installation sambandh) throws Exception {
        tell("told to come later twice", "busy", EACH, sink, sambandh, "state = 'sent'", 3, 1);
        tell("nobody of that name", "gone", EACH, sink, sambandh, "state = 'not_sent' AND not_sent_because = 'dead_address'", 1, 0);
        tell("letter not wanted", "refused", EACH, sink, sambandh, "state = 'failed'", 1, 0);
        tell("hung up before the letter", "drop", EACH, sink, sambandh, "state = 'sent'", 2, 1);
        // all of it was on its way when the connection broke: nobody can know how much of it came
        tell("cut off in the middle", "cut", EACH, sink, sambandh, "state = 'unknown'", 1, 0);
        tell("taken, and nothing said", "lost", EACH, sink, sambandh, "state = 'unknown'", 1, 1);
        tell("silent after the letter", "hang", SILENT, sink, sambandh, "state = 'unknown'", 1, 0);
        tell("ordinary", "reader", ORDINARY, sink, sambandh, "state = 'sent'", 1, 1);
        long suppressed = sambandh.number("SELECT COUNT(*) FROM suppression");
        System.out.printf("%d addresses are written to no more%n", suppressed);
        check(suppressed == EACH, "the suppression list is not those of whom nobody is there");
    }

    private static void tell(String what, String who, int count, Sink sink, Installation sambandh, String state, int attempts,
            int copies) throws Exception {
        long ended = sambandh.number("SELECT COUNT(*) FROM letter WHERE address LIKE '" + who + ".%' AND " + state);
        List<String> readers = IntStream.range(0, count).mapToObj(n -> who + "." + n + "@example.com").toList();
        long right = readers.stream().filter(reader -> sink.attempts(reader) == attempts).count();
        long got = readers.stream().filter(reader -> sink.taken().getOrDefault(reader, List.of()).size() == copies).count();
        System.out.printf("%-28s %,5d letters: %,5d ended as they should, %,5d tried %d times, %,5d taken %d times%n", what, count,
                ended, right, attempts, got, copies);
        check(ended == count && right == count && got == count, what);
    }

    private static long taken(Sink sink, String who) {
        return sink.taken().keySet().stream().filter(reader -> reader.startsWith(who + ".")).count();
    }

    /** In no order, so that the share of those in error is the same all along. */
    private static String people() {
        List<String> rows = new ArrayList<>();
        for (String who : List.of("hang", "busy", "gone", "refused", "drop", "cut", "lost", "reader")) {
            int count = who.equals("reader") ? ORDINARY : who.equals("hang") ? SILENT : EACH;
            for (int n = 0; n < count; n++) {
                rows.add("%s-%d,private_person,आनन्द %d,hi,%s.%d@example.com%n".formatted(who, n, n, who, n));
            }
        }
        Collections.shuffle(rows, new Random(1));
        return "externalId,kind,name,language,email\n" + String.join("", rows);
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void until(Condition condition) throws Exception {
        long patience = System.nanoTime() + 280_000_000_000L;
        while (!condition.holds()) {
            if (System.nanoTime() > patience) {
                // the silent ones are given up then, and it would not be seen that nobody waited for them
                throw new IllegalStateException("FAILED: not before the silent ones were given up");
            }
            Thread.sleep(50);
        }
    }

    private static void check(boolean held, String otherwise) {
        if (!held) {
            FAULTS.add(otherwise);
        }
    }
}
