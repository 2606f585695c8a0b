import io.micronaut.context.ApplicationContext;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import sambandh.application.letter.Addressees;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.letter.SteerMailing;
import sambandh.application.letter.Mailings;
import sambandh.application.segment.MemberViews;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;
import sambandh.persistence.shared.DatabaseSettings;

/**
 * How long it takes to put everybody into a mailing: {@code --db jdbc:mysql://… --dbuser USER --dbpassword PASSWORD
 * [--people 1000000] [--again yes]}. It fills an empty schema with customers of one person each, puts them all in, on wish again (as after a
 * death), and tells what claims and progress cost beside it.
 */
final class Fanout {
    private static final int AT_ONCE = 4_000;

    private Fanout() {}

    public static void main(String[] args) throws Exception {
        Map<String, String> told = new TreeMap<>(Map.of("people", "1000000", "dbuser", "root", "dbpassword", ""));
        for (int at = 0; at + 1 < args.length; at += 2) {
            told.put(args[at].substring(2), args[at + 1]);
        }
        Ids ids = Fanout::id;
        DatabaseSettings settings =
                new DatabaseSettings(told.get("db"), told.get("dbuser"), told.get("dbpassword"));
        try (ApplicationContext context = ApplicationContext.builder()
                .properties(settings.properties())
                .singletons(Clock.systemUTC(), new Bells(), ids)
                .start()) {
            try (Connection connection =
                    DriverManager.getConnection(
                            told.get("db") + "?rewriteBatchedStatements=true", told.get("dbuser"), told.get("dbpassword"))) {
                people(connection, Integer.parseInt(told.get("people")));
                run(context, connection, told);
            }
        }
    }

    private static UUID id() {
        long now = System.currentTimeMillis();
        long count = COUNTER.getAndIncrement();
        return new UUID(now << 16 | 0x7000 | (count & 0xfff), 0x8000000000000000L | (count << 20 & 0x3fffffffffffffffL));
    }

    private static final java.util.concurrent.atomic.AtomicLong COUNTER = new java.util.concurrent.atomic.AtomicLong();

    private static void people(Connection connection, int people) throws Exception {
        if (count(connection, "SELECT COUNT(*) FROM customer") >= people) {
            return;
        }
        connection.setAutoCommit(false);
        String base = "(id, version, name, created_at, changed_at";
        try (var customer = connection.prepareStatement("INSERT INTO customer " + base + ", kind) VALUES (?, 1, ?, ?, ?, 'private_person')");
                var person = connection.prepareStatement("INSERT INTO person " + base
                        + ", do_not_contact, language, zone) VALUES (?, 1, ?, ?, ?, FALSE, ?, ?)");
                var tie = connection.prepareStatement(
                        "INSERT INTO customer_person (customer_id, person_id, role) VALUES (?, ?, 'self')");
                var mail = connection.prepareStatement(
                        "INSERT INTO person_email (person_id, place, address) VALUES (?, 1, ?)")) {
            String[] languages = {"en", "hi", "bn", "ne"};
            String[] zones = {"Asia/Kolkata", "Asia/Kathmandu", null, "Europe/Berlin"};
            for (int i = 0; i < people; i++) {
                byte[] c = bytes(id());
                byte[] p = bytes(id());
                for (var statement : List.of(customer, person)) {
                    statement.setBytes(1, statement == customer ? c : p);
                    statement.setString(2, "Somebody " + i);
                    statement.setString(3, "2026-01-01 00:00:00");
                    statement.setString(4, "2026-01-01 00:00:00");
                }
                person.setString(5, languages[i % 4]);
                person.setString(6, zones[i % 4]);
                tie.setBytes(1, c);
                tie.setBytes(2, p);
                mail.setBytes(1, p);
                mail.setString(2, "somebody" + i + "@example" + i % 100 + ".com");
                for (var statement : List.of(customer, person, tie, mail)) {
                    statement.addBatch();
                }
                if (i % 5_000 == 4_999 || i == people - 1) {
                    for (var statement : List.of(customer, person, tie, mail)) {
                        statement.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
        connection.setAutoCommit(true);
    }

    private static void run(ApplicationContext context, Connection connection, Map<String, String> told) throws Exception {
        Mailings mailings = context.getBean(Mailings.class);
        SteerMailing steer = new SteerMailing(
                mailings, context.getBean(UnitOfWork.class), context.getBean(Bells.class), Clock.systemUTC());
        Addressees addressees = context.getBean(Addressees.class);
        MailingId id = new MailingId(id());
        steer.begin(id, new Mailing.Details(null, new Code("newsletter"), 0, Purpose.MARKETING, new Code("news"), Map.of(),
                Pace.FREE, ErrorShare.USUAL, "job:bench"));
        for (String time : "yes".equals(told.get("again")) ? List.of("put in", "put in again") : List.of("put in")) {
            long begun = System.nanoTime();
            long[] parts = new long[2];
            Instant due = Instant.now();
            context.getBean(MemberViews.class).each(new Scope.Company(), null, AT_ONCE, some -> {
                long at = System.nanoTime();
                List<Addressee> put = new ArrayList<>();
                addressees.of(some.stream().map(CustomerId::value).toList())
                        .forEach(one -> put.add(new Addressee(one.personId(), one.customerId(), due)));
                parts[0] += System.nanoTime() - at;
                at = System.nanoTime();
                steer.put(id, put, List.of());
                parts[1] += System.nanoTime() - at;
            });
            steer.prepared(id);
            System.out.printf("%s: %.1f s (%.1f s who, %.1f s rows), %d letters%n", time, seconds(begun), parts[0] / 1e9,
                    parts[1] / 1e9, mailings.find(id).orElseThrow().letters());
        }
        long begun = System.nanoTime();
        count(connection, "SELECT COUNT(*) FROM (SELECT state, COUNT(*) FROM letter FORCE INDEX (letter_by_turn) WHERE mailing_id = 0x"
                + id.value().toString().replace("-", "") + " AND express = FALSE GROUP BY state, not_sent_because) x");
        System.out.printf("progress: %.0f ms%n", seconds(begun) * 1_000);
    }

    private static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    private static long count(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static byte[] bytes(UUID id) {
        return java.nio.ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }
}
