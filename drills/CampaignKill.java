import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * A campaign of which the process that puts people in is killed in the midst, then the one that has taken over, then both in turn
 * while they send: afterwards each person has one row, each who is not left alone has one letter, who is left alone has none.
 */
final class CampaignKill {
    private static final int CONNECTIONS = 5;
    private static final int CONTROL_PERCENT = 10;
    private static final String PREPARED = "SELECT COUNT(*) FROM mailing WHERE prepared";
    private static final String ROWS = "SELECT COUNT(*) FROM letter";

    private final Sink sink;
    private final Installation sambandh;
    private final int people;
    private int kills;

    private CampaignKill(Sink sink, Installation sambandh, int people) {
        this.sink = sink;
        this.sambandh = sambandh;
        this.people = people;
    }

    public static void main(String[] args) throws Exception {
        int people = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int whileSending = args.length > 2 ? Integer.parseInt(args[2]) : 4;
        try (Sink sink = new Sink(25);
                Installation sambandh = new Installation(Path.of(args[0]), Map.of(
                        "SAMBANDH_SMTP_URL", sink.url(),
                        "SAMBANDH_SMTP_CONNECTIONS", String.valueOf(CONNECTIONS),
                        "SAMBANDH_MAIL_FROM", "hello@darjeeling.example",
                        "SAMBANDH_PUBLIC_URL", "https://darjeeling.example"))) {
            new CampaignKill(sink, sambandh, people).run(whileSending);
        }
    }

    private void run(int whileSending) throws Exception {
        Installation.Instance first = sambandh.start();
        Installation.Instance second = sambandh.start();
        sambandh.named("Darjeeling Tea");
        sambandh.bring("/imports/customers?source=drill&mode=history", MailKill.people(people));
        Campaign campaign = Campaign.draft(sambandh, "Kill", CONTROL_PERCENT, 5);
        fill(campaign, first, second);
        List<Installation.Instance> two = List.of(first, second);
        for (int kill = 1; kill <= whileSending; kill++) {
            send(kill, people * 85 / 100 * kill / (whileSending + 1), two.get(kill % 2), two.get(1 - kill % 2));
        }
        campaign.awaitEnd(sambandh, Duration.ofSeconds(120 + people / 20));
        report();
    }

    /** The second stands still at first, so that it is known who puts people in. */
    private void fill(Campaign campaign, Installation.Instance first, Installation.Instance second) throws Exception {
        sambandh.freeze(second);
        campaign.launch(sambandh);
        await("people are put in", () -> sambandh.number(ROWS) > 0);
        killWhileFilling(first, "who put people in");
        long claim = claim();
        sambandh.thaw(second);
        sambandh.ask(second);
        long begun = System.nanoTime();
        await("the other one takes over", () -> claim() != claim);
        System.out.printf("        the other process took over after %.1f s%n", (System.nanoTime() - begun) / 1e9);
        Thread.sleep(100);
        killWhileFilling(second, "who took over");
        check(sink.count() == 0, "letters left before all people were put in");
        sambandh.restart(first);
        sambandh.restart(second);
        sambandh.ask(first);
        await("all are put in", () -> sambandh.number(PREPARED) == 1);
        System.out.printf("        all %,d are put in, %.1f s after the first was killed%n", people,
                (System.nanoTime() - begun) / 1e9);
    }

    /** Part of the claim's id. */
    private long claim() throws Exception {
        return sambandh.number("SELECT COALESCE(CONV(LEFT(HEX(claim_id), 15), 16, 10), 0) FROM campaign_run LIMIT 1");
    }

    private void killWhileFilling(Installation.Instance one, String who) throws Exception {
        sambandh.kill(one);
        kills++;
        long rows = sambandh.number(ROWS);
        System.out.printf("kill %d: %s, when %,d of %,d were in%n", kills, who, rows, people);
        check(sambandh.number(PREPARED) == 0, "the kill came when all were put in");
    }

    private void send(int kill, int until, Installation.Instance one, Installation.Instance other) throws Exception {
        MailKill.awaitCount(sink, until);
        sambandh.kill(one);
        kills++;
        long under = sambandh.number("SELECT COUNT(*) FROM letter WHERE state = 'sending'");
        System.out.printf("kill %d: after %,d letters, %d on their way%n", kills, sink.count(), under);
        check(under > 0, "the kill did not come in the midst");
        sambandh.ask(other);
        sambandh.restart(one);
    }

    private void report() throws Exception {
        Map<String, List<String>> taken = sink.taken();
        long rows = sambandh.number(ROWS);
        long persons = sambandh.number("SELECT COUNT(DISTINCT person_id) FROM letter");
        long alone = sambandh.number("SELECT COUNT(*) FROM letter WHERE state = 'not_sent' AND not_sent_because = 'control_group'");
        long heldOut = sambandh.number("SELECT COUNT(*) FROM campaign_holdout");
        long sent = sambandh.number("SELECT COUNT(*) FROM letter WHERE state = 'sent'");
        long twice = sink.count() - taken.size();
        boolean sameIds = taken.values().stream().allMatch(ids -> new HashSet<>(ids).size() == 1);
        System.out.printf("%,d people have %,d rows; %,d were left alone, %,d letters were sent%n", persons, rows, alone, sent);
        System.out.printf("%,d people got it; %d letters went twice (at most %d may), %s%n", taken.size(), twice,
                kills * CONNECTIONS, sameIds ? "each under its first Message-ID" : "UNDER ANOTHER Message-ID");
        check(rows == people && persons == people, "not one row for each person");
        check(alone == heldOut && alone > people / 20, "who was left alone is not told so");
        check(sent == people - alone && taken.size() == sent, "people were left out, or written to who should not be");
        check(leftAloneGot(taken) == 0, "somebody who was left alone got it");
        check(twice <= (long) kills * CONNECTIONS && sameIds, "too many letters went twice, or under another Message-ID");
        System.out.println("passed");
    }

    private long leftAloneGot(Map<String, List<String>> taken) throws Exception {
        return sambandh.texts("SELECT e.address FROM letter l JOIN person_email e ON e.person_id = l.person_id"
                        + " WHERE l.not_sent_because = 'control_group'").stream()
                .filter(taken::containsKey)
                .count();
    }

    private interface Condition {
        boolean holds() throws Exception;
    }

    private static void await(String what, Condition condition) throws Exception {
        long patience = System.nanoTime() + 180_000_000_000L;
        while (!condition.holds()) {
            check(System.nanoTime() < patience, "not within three minutes: " + what);
            Thread.sleep(2);
        }
    }

    private static void check(boolean held, String otherwise) {
        MailKill.check(held, otherwise);
    }
}
