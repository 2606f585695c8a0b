import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A campaign of personal letters: how long it takes to put everybody in, and to send them into a mail server that takes everything,
 * each one's state durable, over 20 connections, after half as many to get warm; beside it nodemailer's pool with the same words, over as many. Wants an
 * installation without people, which sends to that sink by day: {@code --sink PORT [--letters 100000] [--reach 1000000]
 * [--nodemailer FOLDER]}. With {@code --reach} so many are put in by a second campaign, of which nothing is sent.
 */
final class Campaign {
    private static final String CODE = "bench_letter";
    private static final String HTML = """
            <p>Dear {{called}},</p>
            <p>thank you for your {{orders.count}} order(s). The {{order.product}} that you took on {{order.date}} for {{order.amount}}
            comes from a garden above Kurseong, and we packed it ourselves, {{called}}, the day before it left.</p>
            {{#if order.product}}<p>It likes water that has just stopped boiling, three minutes, and nothing in it. If it tastes
            thin to you, take a little more of it rather than more time, and tell us: the next {{order.product}} is on us.</p>{{/if}}
            <ul><li>Brewed twice it is softer.</li><li>Kept dark and closed it is good for a year.</li></ul>
            <p>We are here for you, {{name}}, whenever there is a question.</p>""";

    private final Map<String, String> told;
    private final Installation installation;
    private final int letters;
    private long rate;

    private Campaign(Map<String, String> told) throws Exception {
        this.told = told;
        this.installation = new Installation(told);
        this.letters = Integer.parseInt(told.getOrDefault("letters", "100000"));
    }

    public static void main(String[] args) throws Exception {
        new Campaign(Installation.told(args)).run();
    }

    private void run() throws Exception {
        installation.patch("/api/v1/company", "{\"name\": \"Himal Chai\", \"email\": \"post@example.com\", \"phone\":"
                + " \"+911234567890\", \"website\": \"https://example.com\", \"postalAddress\": \"Mall Road 1, Darjeeling\"}");
        template();
        try (Connection connection = installation.connect("rewriteBatchedStatements=true")) {
            new Readers(connection).make(0, letters / 2);
            try (SteadyReads reads = new SteadyReads(installation, letters / 2)) {
                System.out.println("warming up:");
                sent(connection, reads, letters / 2, 0);
                new Readers(connection).make(letters / 2, letters);
                Thread.sleep(5_000);
                reads.print("while people are made up");
                Thread.sleep(20_000);
                double alone = reads.print("nothing else at work");
                rate = sent(connection, reads, letters, alone);
                int reach = Integer.parseInt(told.getOrDefault("reach", "0"));
                if (reach > 0) {
                    new Readers(connection).make(letters, Math.max(letters, reach));
                    reads.print("while people are made up");
                    String later = Instant.now().plus(Duration.ofMinutes(50)).toString();
                    String id = putIn(connection, reads, alone, "{\"kind\": \"at\", \"at\": \"" + later + "\"}");
                    installation.post("/api/v1/campaigns/" + id + "/cancellation", "");
                }
            }
        }
        nodemailer();
    }

    private void template() throws Exception {
        installation.post("/api/v1/templates", "{\"code\": \"" + CODE + "\", \"purpose\": \"relationship\", \"topic\": \"news\","
                + " \"names\": {\"en\": \"Bench\"}}");
        installation.post("/api/v1/templates/" + CODE + "/versions", "{\"current\": true, \"variants\": [{\"language\": \"en\","
                + " \"subject\": \"{{called}}, your {{order.product}} is on its way\", \"html\": " + json(HTML) + "}]}");
    }

    private static String json(String text) {
        return "\"" + text.replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    // ---- ours

    /** Launches one; returns its id when everybody is put in. */
    private String putIn(Connection connection, SteadyReads reads, double alone, String when) throws Exception {
        String id = Installation.text(
                installation.post("/api/v1/campaigns", "{\"name\": \"Bench\", \"template\": \"" + CODE + "\", \"when\": " + when + "}"),
                "id");
        Work work = new Work();
        installation.post("/api/v1/campaigns/" + id + "/launch", "");
        String mailing = " FROM mailing WHERE occasion_id = " + hex(id);
        while (number(connection, "SELECT COUNT(*)" + mailing + " AND prepared") == 0) {
            Thread.sleep(100);
        }
        work.print("put in", number(connection, "SELECT letters" + mailing));
        times(reads.print("meanwhile"), alone);
        return id;
    }

    /** Letters a second, of which all must be sent. */
    private long sent(Connection connection, SteadyReads reads, int letters, double alone) throws Exception {
        String id = putIn(connection, reads, alone, "{\"kind\": \"at_once\"}");
        String ours = " FROM letter l JOIN mailing m ON m.id = l.mailing_id WHERE m.occasion_id = " + hex(id);
        Work work = new Work();
        try (Heap _ = new Heap(installation, told)) {
            while (number(connection, "SELECT COUNT(*) FROM mailing WHERE closed_at IS NULL AND occasion_id = " + hex(id)) > 0) {
                Thread.sleep(250);
            }
            work.print("sent", number(connection, "SELECT COUNT(*)" + ours + " AND l.state = 'sent'"));
            times(reads.print("meanwhile"), alone);
        }
        long rate = number(connection, "SELECT COUNT(*) * 1000000 DIV TIMESTAMPDIFF(MICROSECOND, MIN(l.sent_at), MAX(l.sent_at))" + ours
                + " AND l.state = 'sent'");
        System.out.printf("  from the first to the last: %,d letters a second%n", rate);
        if (number(connection, "SELECT COUNT(*)" + ours + " AND l.state = 'sent'") != letters) {
            throw new IOException("not all letters were sent");
        }
        return rate;
    }

    private static void times(double p95, double alone) {
        if (alone > 0) {
            System.out.printf("  p95 %.1f × that of before%n", p95 / alone);
        }
    }

    /** What is done from now on. */
    private final class Work {
        private final long begun = System.nanoTime();
        private final long program = installation.processor("pid");
        private final long server = installation.processor("dbpid");

        void print(String what, long n) {
            double seconds = Installation.seconds(begun);
            System.out.printf("%-10s %,10d letters %8.1f s %,9.0f a second, of the processor each %.3f ms program, %.3f ms server%n",
                    what, n, seconds, n / seconds, (installation.processor("pid") - program) / (double) n,
                    (installation.processor("dbpid") - server) / (double) n);
        }
    }

    // ---- nodemailer's

    /** The same words and fields: as they are shown of somebody whose name and purchase are marks, with the marks turned back. */
    private void nodemailer() throws Exception {
        Path folder = Path.of(told.getOrDefault("nodemailer", "bench/nodemailer"));
        if (!Files.isDirectory(folder.resolve("node_modules/nodemailer"))) {
            System.out.println("nodemailer is not here, so letters are not measured beside it: cd " + folder + " && npm install");
            return;
        }
        Path words = Files.createTempFile("bench", ".json");
        try {
            Files.writeString(words, words());
            Process node = new ProcessBuilder("node", "send.js", told.get("sink"), words.toString(), String.valueOf(letters / 2), "20")
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(node.getInputStream().readAllBytes());
            if (node.waitFor() != 0) {
                throw new IOException(said);
            }
            double theirs = Double.parseDouble(Installation.text(said, "rate"));
            System.out.printf("nodemailer's pool, 20 connections, nothing kept: %,.0f letters a second, %s ms of the processor each;"
                    + " ours %.2f × as many%n", theirs, Installation.text(said, "millis"), rate / theirs);
        } finally {
            Files.delete(words);
        }
    }

    private String words() throws Exception {
        String customer = installation.post("/api/v1/customers", "{\"kind\": \"private_person\", \"name\": \"NNAME\", \"person\":"
                + " {\"name\": \"NNAME\", \"called\": \"CCALLED\", \"language\": \"en\", \"emails\": [\"mark@example.com\"]}}");
        String id = Installation.text(customer, "id");
        installation.post("/api/v1/orders", "{\"customerId\": \"" + id + "\", \"orderedAt\": \"" + Instant.now()
                + "\", \"lines\": [{\"description\": \"PPRODUCT\", \"quantity\": 1, \"unitPrice\": {\"amount\": \"1250.00\", \"currency\": \"INR\"}}]}");
        String person = Installation.text(installation.get("/api/v1/customers/" + id + "/people"), "id");
        String shown = installation.post("/api/v1/templates/" + CODE + "/previews", "{\"personId\": \"" + person + "\"}")
                .replace("NNAME", "{{name}}").replace("CCALLED", "{{called}}").replace("PPRODUCT", "{{product}}");
        shown = Pattern.compile("https?://[^\"\\\\\\s<>]*unsub[^\"\\\\\\s<>]*").matcher(shown).replaceAll("{{unsubscribe}}");
        if (!shown.contains("{{called}}") || !shown.contains("{{product}}")) {
            throw new IOException("the letter does not show its marks: " + shown);
        }
        return "{\"fields\": {\"product\": \"Darjeeling first flush\", \"unsubscribe\": \"https://example.com/u/1\"}, "
                + shown.substring(1);
    }

    private static String hex(String id) {
        return "UNHEX('" + id.replace("-", "") + "')";
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        }
    }
}
