import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Letters a second into a mail server that takes everything, each one's state durable, beside a bare loop that builds
 * and sends the same message over as many connections and keeps nothing.
 *
 * <p>One letter is written over the API; the others are copies of it made in the database, each to a person and customer
 * of its own. {@code --sink PORT [--letters 20000] [--connections 20]}; the instance sends to that sink over so many
 * connections ({@code SAMBANDH_SMTP_CONNECTIONS}), by day ({@code SAMBANDH_QUIET_HOURS=none}).
 */
final class Letters {
    private static final String NUMBERS = "(SELECT a.d + 10 * b.d + 100 * c.d + 1000 * e.d + 10000 * f.d AS i FROM D a, D b, D c,"
            + " D e, D f)";
    private static final String DIGITS = "(SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
            + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9)";

    private final Map<String, String> told;
    private final String api;
    private final int letters;
    private final int connections;
    private final HttpClient http = HttpClient.newHttpClient();
    private final String token;

    private Letters(Map<String, String> told) throws Exception {
        this.told = told;
        this.api = told.getOrDefault("api", "http://127.0.0.1:8080") + "/api/v1";
        this.letters = Integer.parseInt(told.getOrDefault("letters", "20000"));
        this.connections = Integer.parseInt(told.getOrDefault("connections", "20"));
        this.token = field("accessToken", send("POST", "/login", "{\"login\": \"" + told.getOrDefault("user", "admin")
                + "\", \"password\": \"" + told.get("password") + "\"}", null));
    }

    public static void main(String[] args) throws Exception {
        Map<String, String> told = new TreeMap<>();
        for (int at = 0; at + 1 < args.length; at += 2) {
            told.put(args[at].substring(2), args[at + 1]);
        }
        new Letters(told).run();
    }

    private void run() throws Exception {
        named();
        String person = person();
        String letter = field("id", send("POST", "/letters",
                "{\"personId\": \"" + person + "\", \"template\": \"thank_you\"}", token));
        String content = send("GET", "/letters/" + letter + "/content", null, token);
        try (Connection connection = connect()) {
            until(connection, "SELECT COUNT(*) FROM letter WHERE state <> 'sent' AND id = " + hex(letter));
            campaign(connection, letter, Math.max(1_000, letters / 2));
            Words words = new Words(field("subject", content), field("text", content), field("html", content));
            bare(letters / 2, words);
            double bare = bare(letters, words);
            Sent sent = campaign(connection, letter, letters);
            System.out.printf("%-52s %,8.0f a second%n", "message built and sent, nothing kept", bare);
            System.out.printf("%-52s %,8.0f a second %4.0f%%, %.2f ms of processor each in the program%n",
                    letters + " letters, gate asked, state and timeline kept", sent.rate(), 100 * sent.rate() / bare,
                    sent.millisEach());
        }
    }

    // ---- ours

    private record Sent(double rate, double millisEach) {}

    private Sent campaign(Connection connection, String letter, int count) throws Exception {
        String run = Long.toString(System.currentTimeMillis(), 16);
        long before = ticks();
        copy(connection, letter, run, count);
        until(connection, "SELECT COUNT(*) FROM letter WHERE due_at IS NOT NULL AND dedupe_key LIKE 'bench:" + run + ":%'");
        long after = ticks();
        String rate = "SELECT COUNT(*) / (TIMESTAMPDIFF(MICROSECOND, MIN(sent_at), MAX(sent_at)) / 1000000) FROM letter"
                + " WHERE state = 'sent' AND dedupe_key LIKE 'bench:" + run + ":%' HAVING COUNT(*) = " + count;
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(rate)) {
            if (!row.next()) {
                throw new IOException("not all letters were sent");
            }
            return new Sent(row.getDouble(1), (after - before) * 10.0 / count);
        }
    }

    /** Ids that grow, as the program's do. */
    private static void copy(Connection connection, String letter, String run, int count) throws SQLException {
        String of = "l.id = " + hex(letter);
        String numbers = NUMBERS.replace("D ", DIGITS + " ") + " n WHERE n.i < " + count + " AND " + of;
        connection.setAutoCommit(false);
        insert(connection, "customer", Map.of("id", id(run, "c")), "letter l JOIN customer t ON t.id = l.customer_id", numbers);
        insert(connection, "person", Map.of("id", id(run, "a")), "letter l JOIN person t ON t.id = l.person_id", numbers);
        insert(connection, "person_email", Map.of(
                        "person_id", id(run, "a"), "address", "CONCAT('reader.', n.i, '.', '" + run + "', '@example.com')"),
                "letter l JOIN person_email t ON t.person_id = l.person_id", numbers);
        insert(connection, "customer_person", Map.of("person_id", id(run, "a"), "customer_id", id(run, "c")),
                "letter l JOIN customer_person t ON t.person_id = l.person_id AND t.customer_id = l.customer_id", numbers);
        Map<String, String> columns = new TreeMap<>(Map.of(
                "id", id(run, "b"), "person_id", id(run, "a"), "customer_id", id(run, "c"),
                "address", "CONCAT('reader.', n.i, '.', '" + run + "', '@example.com')",
                "message_id", "CONCAT('" + run + ".', n.i, '@letters.sambandh')",
                "dedupe_key", "CONCAT('bench:" + run + ":', n.i)",
                "state", "'queued'", "attempts", "0", "due_at", "UTC_TIMESTAMP(6)"));
        columns.put("sent_at", "NULL");
        insert(connection, "letter", columns, "letter l JOIN letter t ON t.id = l.id", numbers);
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static String id(String run, String kind) {
        return "UNHEX(CONCAT('" + "0".repeat(12 - run.length()) + run + "7000" + kind + "000', LPAD(HEX(n.i), 12, '0')))";
    }

    private static void insert(Connection connection, String table, Map<String, String> changed, String from, String numbers)
            throws SQLException {
        List<String> columns = new ArrayList<>();
        try (ResultSet rows = connection.getMetaData().getColumns(connection.getCatalog(), null, table, null)) {
            while (rows.next()) {
                columns.add(rows.getString("COLUMN_NAME"));
            }
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("INSERT INTO " + table + " (" + String.join(", ", columns) + ") SELECT "
                    + columns.stream().map(c -> changed.getOrDefault(c, "t." + c)).collect(Collectors.joining(", "))
                    + " FROM " + from + ", " + numbers);
        }
    }

    private static void until(Connection connection, String none) throws Exception {
        while (true) {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(none)) {
                row.next();
                if (row.getLong(1) == 0) {
                    return;
                }
            }
            Thread.sleep(500);
        }
    }

    /** Of the instance, user and system, in hundredths of a second; 0 where that is not told. */
    private long ticks() throws IOException {
        Path stat = Path.of("/proc", told.getOrDefault("pid", "none"), "stat");
        if (!Files.exists(stat)) {
            return 0;
        }
        String[] fields = Files.readString(stat).replaceFirst("^.*\\) ", "").split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    // ---- the floor

    private record Words(String subject, String text, String html) {}

    private double bare(int count, Words words) throws Exception {
        AtomicInteger left = new AtomicInteger(count);
        long begun = System.nanoTime();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < connections; i++) {
                all.add(senders.submit(() -> {
                    Session session = Session.getInstance(new Properties());
                    try (Transport transport = session.getTransport("smtp")) {
                        transport.connect("127.0.0.1", Integer.parseInt(told.get("sink")), null, null);
                        for (int n = left.getAndDecrement(); n > 0; n = left.getAndDecrement()) {
                            MimeMessage message = message(session, n, words);
                            transport.sendMessage(message, message.getAllRecipients());
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        return count / ((System.nanoTime() - begun) / 1e9);
    }

    private static MimeMessage message(Session session, int n, Words words) throws Exception {
        MimeMessage message = new MimeMessage(session);
        message.setFrom(new InternetAddress("bench@example.com", "Himal Chai", "UTF-8"));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress("reader." + n + "@example.com", "आनन्द", "UTF-8"));
        message.setSubject(words.subject(), "UTF-8");
        message.setSentDate(new Date());
        MimeBodyPart text = new MimeBodyPart();
        text.setText(words.text(), "UTF-8", "plain");
        MimeBodyPart html = new MimeBodyPart();
        html.setText(words.html(), "UTF-8", "html");
        message.setContent(new MimeMultipart("alternative", text, html));
        message.saveChanges();
        return message;
    }

    // ---- the API

    /** Nobody is written to by a company without a name. */
    private void named() throws Exception {
        URI company = URI.create(api + "/company");
        String etag = http.send(
                        HttpRequest.newBuilder(company).header("Authorization", "Bearer " + token).build(),
                        BodyHandlers.discarding())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
        var answer = http.send(
                HttpRequest.newBuilder(company)
                        .header("Authorization", "Bearer " + token)
                        .header("If-Match", etag)
                        .header("Content-Type", "application/merge-patch+json")
                        .method("PATCH", BodyPublishers.ofString("{\"name\": \"Himal Chai\"}"))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IOException("the company gets no name: " + answer.statusCode() + " " + answer.body());
        }
    }

    private String person() throws Exception {
        String customer = field("id", send("POST", "/customers", "{\"kind\": \"private_person\", \"name\": \"आनन्द\", \"person\":"
                + " {\"name\": \"आनन्द\", \"language\": \"hi\", \"emails\": [\"anand." + System.nanoTime() + "@example.com\"]}}", token));
        return field("id", send("GET", "/customers/" + customer + "/people", null, token));
    }

    private String send(String method, String path, String body, String as) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(api + path)).header("Content-Type", "application/json");
        if (as != null) {
            request.header("Authorization", "Bearer " + as).header("Idempotency-Key", "bench-" + System.nanoTime());
        }
        var answer = http.send(
                request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IOException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    private static String field(String name, String json) {
        Matcher found = Pattern.compile("\"" + name + "\"\\s*:\\s*\"([^\"\\\\]*+(?:\\\\.[^\"\\\\]*+)*+)\"").matcher(json);
        if (!found.find()) {
            throw new IllegalStateException("no " + name + " in " + json);
        }
        return found.group(1).replace("\\n", "\n").replace("\\\"", "\"").replace("\\/", "/");
    }

    private static String hex(String id) {
        return "UNHEX('" + id.replace("-", "") + "')";
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(
                told.get("db"), told.getOrDefault("dbuser", "root"), told.getOrDefault("dbpassword", ""));
    }
}
