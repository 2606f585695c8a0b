import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A campaign to many, sent by two processes of which now one, now the other is killed in the midst: nobody is left out,
 * at most one letter for each connection and kill goes twice, and then under the same Message-ID.
 */
final class MailKill {
    private static final int CONNECTIONS = 5;

    public static void main(String[] args) throws Exception {
        int letters = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int kills = args.length > 2 ? Integer.parseInt(args[2]) : 6;
        try (Sink sink = new Sink(25);
                Installation sambandh = new Installation(Path.of(args[0]), Map.of(
                        "SAMBANDH_SMTP_URL", sink.url(),
                        "SAMBANDH_SMTP_CONNECTIONS", String.valueOf(CONNECTIONS),
                        "SAMBANDH_MAIL_FROM", "hello@darjeeling.example",
                        "SAMBANDH_PUBLIC_URL", "https://darjeeling.example"))) {
            List<Installation.Instance> two = List.of(sambandh.start(), sambandh.start());
            sambandh.named("Darjeeling Tea");
            sambandh.bring("/imports/customers?source=drill&mode=history", people(letters));
            Campaign campaign = Campaign.draft(sambandh, "Kill", 0, 5);
            campaign.launch(sambandh);
            for (int kill = 1; kill <= kills; kill++) {
                int until = letters * kill / (kills + 2);
                awaitCount(sink, until);
                Installation.Instance one = two.get(kill % 2);
                Installation.Instance other = two.get(1 - kill % 2);
                sambandh.kill(one);
                long under = sambandh.number("SELECT COUNT(*) FROM letter WHERE state = 'sending'");
                int then = sink.count();
                System.out.printf("kill %d: after %,d letters, %d on their way%n", kill, then, under);
                check(then < letters && under > 0, "the kill did not come in the midst");
                sambandh.ask(other);
                sambandh.restart(one);
            }
            campaign.awaitEnd(sambandh, Duration.ofSeconds(120 + letters / 20 + 60L * kills));
            report(sink, letters, kills);
        }
    }

    static void awaitCount(Sink sink, int until) throws InterruptedException {
        long patience = System.nanoTime() + 300_000_000_000L;
        while (sink.count() < until) {
            check(System.nanoTime() < patience, "not " + until + " letters within five minutes, but " + sink.count());
            Thread.sleep(5);
        }
    }

    private static void report(Sink sink, int letters, int kills) {
        Map<String, List<String>> taken = sink.taken();
        long twice = sink.count() - taken.size();
        boolean sameIds = taken.values().stream().allMatch(ids -> new HashSet<>(ids).size() == 1);
        long different = taken.values().stream().flatMap(List::stream).distinct().count();
        System.out.printf("%,d of %,d people got it; %d letters went twice (at most %d may), %s%n", taken.size(), letters,
                twice, kills * CONNECTIONS, sameIds ? "each under its first Message-ID" : "UNDER ANOTHER Message-ID");
        check(taken.size() == letters, "people were left out");
        check(twice <= (long) kills * CONNECTIONS, "too many letters went twice");
        check(sameIds && different == letters, "Message-IDs are not one for each letter");
        System.out.println("passed");
    }

    static String people(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> "K%d,private_person,आनन्द %d,%s,reader.%d@example.com%n"
                        .formatted(n, n, List.of("hi", "bn", "ne", "en").get(n % 4), n))
                .collect(Collectors.joining("", "externalId,kind,name,language,email\n", ""));
    }

    static void check(boolean held, String otherwise) {
        if (!held) {
            System.out.println("FAILED: " + otherwise);
            throw new IllegalStateException(otherwise);
        }
    }
}
