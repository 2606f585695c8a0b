package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import sambandh.persistence.shared.DatabaseSettings;
import sambandh.persistence.shared.TestDatabase;

/** The process is killed in the midst of an import, and started again. */
@Timeout(180)
class KilledImportTest {
    private static final int CUSTOMERS = 200;
    private static final int ORDERS = 10_000;
    private static final int LINES = 3 * ORDERS;
    private static final String IMPORT = "/api/v1/imports/order-lines?source=shop&mode=history&zone=Asia/Kolkata";
    private static final String HEADER =
            "orderExternalId,customerExternalId,orderedAt,productExternalId,description,quantity,unitPrice\n";

    @TempDir
    private Path home;

    @Test
    void an_import_killed_while_it_merges_ends_by_itself_as_if_nothing_had_happened() throws Exception {
        Path file = Files.writeString(home.resolve("lines.csv"), HEADER + lines());
        DatabaseSettings killed = TestDatabase.freshSchema();
        DatabaseSettings undisturbed = TestDatabase.freshSchema();
        Map<String, String> figures = whole(undisturbed, file);

        String location;
        try (ForkedSambandh first = start(killed);
                Peek peek = new Peek(killed)) {
            Caller admin = first.administrator();
            customers(admin);
            location = accepted(admin, file);
            Poll.until(() -> merged(peek), n -> n > 0);
            first.kill();
            assertThat(merged(peek)).as("killed in the midst").isBetween(1L, LINES - 1L);
            System.out.println("killed after " + merged(peek) + " of " + LINES + " lines");
        }
        try (ForkedSambandh second = start(killed)) {
            assertThat(figures(ended(second.administrator(), location))).isEqualTo(figures);
        }
        assertThat(orders(killed)).hasSize(ORDERS).isEqualTo(orders(undisturbed));
        assertThat(timeline(killed)).isEqualTo(timeline(undisturbed)).isNotEmpty();
    }

    @Test
    void an_import_killed_while_it_is_received_ends_failed_and_leaves_nothing() throws Exception {
        DatabaseSettings database = TestDatabase.freshSchema();
        String location;
        try (ForkedSambandh first = start(database);
                Peek peek = new Peek(database);
                Socket slow = halfSent(first)) {
            String id = Poll.until(
                            () -> peek.rows("SELECT HEX(id) FROM import_job WHERE rows_read > 0"),
                            ids -> !ids.isEmpty())
                    .getFirst();
            assertThat(slow.isConnected()).isTrue();
            first.kill();
            location = "/api/v1/imports/"
                    + id.toLowerCase().replaceFirst("(.{8})(.{4})(.{4})(.{4})(.{12})", "$1-$2-$3-$4-$5");
            // a receiver may be silent for a minute before it counts as dead; spare the test that minute
            peek.write("UPDATE import_job SET due_at = UTC_TIMESTAMP(6)");
        }
        try (ForkedSambandh second = start(database);
                Peek peek = new Peek(database)) {
            Caller.Answer ended = ended(second.administrator(), location);
            assertThat(ended.text("state")).isEqualTo("failed");
            assertThat(ended.text("reason")).isEqualTo("interrupted");
            Poll.until(() -> peek.number("SELECT COUNT(*) FROM import_part"), n -> n == 0);
            assertThat(peek.number("SELECT COUNT(*) FROM customer_order")).isZero();
        }
    }

    private ForkedSambandh start(DatabaseSettings database) {
        return ForkedSambandh.start(home, database, Map.of());
    }

    private Map<String, String> whole(DatabaseSettings database, Path file) throws IOException {
        try (ForkedSambandh sambandh = start(database)) {
            Caller admin = sambandh.administrator();
            customers(admin);
            Caller.Answer ended = ended(admin, accepted(admin, file));
            assertThat(ended.number("read")).isEqualTo(LINES);
            assertThat(ended.number("rejected")).isZero();
            return figures(ended);
        }
    }

    /** Sends some ten thousand lines of an upload that never ends. */
    private static Socket halfSent(ForkedSambandh sambandh) throws IOException {
        URI address = URI.create(sambandh.address());
        Socket socket = new Socket(address.getHost(), address.getPort());
        String body = HEADER + lines();
        String head = "POST " + IMPORT
                + " HTTP/1.1\r\nHost: sambandh\r\nContent-Type: text/csv\r\nAuthorization: Bearer "
                + sambandh.administrator().token() + "\r\nContent-Length: " + (body.length() + 1_000_000) + "\r\n\r\n";
        socket.getOutputStream().write((head + body).getBytes(StandardCharsets.US_ASCII));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String accepted(Caller admin, Path file) throws IOException {
        Caller.Answer accepted = admin.csv(IMPORT, file);
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        return accepted.header("Location");
    }

    private static Caller.Answer ended(Caller admin, String location) {
        return admin.until(location, a -> !a.text("state").matches("receiving|running"));
    }

    private static Map<String, String> figures(Caller.Answer ended) {
        return List.of("state", "read", "created", "updated", "unchanged", "rejected").stream()
                .collect(Collectors.toMap(field -> field, ended::text));
    }

    private static void customers(Caller admin) {
        String rows = IntStream.range(0, CUSTOMERS)
                .mapToObj(n -> "C" + n + ",Customer " + n + ",private_person\n")
                .collect(Collectors.joining());
        Caller.Answer accepted =
                admin.csv("/api/v1/imports/customers?source=shop&mode=history", "externalId,name,kind\n" + rows);
        assertThat(ended(admin, accepted.header("Location")).number("created")).isEqualTo(CUSTOMERS);
    }

    private static String lines() {
        StringBuilder lines = new StringBuilder();
        for (int order = 0; order < ORDERS; order++) {
            for (int line = 1; line <= 3; line++) {
                lines.append("O%d,C%d,2025-%02d-%02dT10:00,P%d,Tea %d,%d,12.50%n"
                        .formatted(order, order % CUSTOMERS, 1 + order % 12, 1 + order % 28, line, line, line));
            }
        }
        return lines.toString();
    }

    private static long merged(Peek peek) {
        return peek.number("SELECT merged_to FROM import_job WHERE kind = 'order-lines'");
    }

    private static List<String> orders(DatabaseSettings database) throws SQLException {
        try (Peek peek = new Peek(database)) {
            return peek.rows(
                    "SELECT CONCAT_WS('|', x.external_id, c.external_id, o.ordered_at, o.kind, o.amount,"
                            + " o.currency, COUNT(*), SUM(l.amount)) FROM order_external_id x"
                            + " JOIN customer_order o ON o.id = x.order_id JOIN order_line l ON l.order_id = o.id"
                            + " LEFT JOIN customer_external_id c ON c.customer_id = o.customer_id"
                            + " GROUP BY x.external_id, c.external_id, o.ordered_at, o.kind, o.amount, o.currency ORDER BY x.external_id");
        }
    }

    private static List<String> timeline(DatabaseSettings database) throws SQLException {
        try (Peek peek = new Peek(database)) {
            return peek.rows("SELECT CONCAT_WS('|', c.external_id, t.at, t.kind, COALESCE(x.external_id, ''), COUNT(*))"
                    + " FROM timeline_entry t JOIN customer_external_id c ON c.customer_id = t.customer_id"
                    + " LEFT JOIN order_external_id x ON x.order_id = t.reference WHERE t.kind LIKE 'order%'"
                    + " GROUP BY c.external_id, t.at, t.kind, x.external_id"
                    + " ORDER BY c.external_id, t.at, t.kind, x.external_id");
        }
    }
}
