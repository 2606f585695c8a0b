package sambandh.persistence.segment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.segment.MembersContract;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.segment.ConditionText;
import sambandh.persistence.shared.Db;

/** No segment that people often ask for reads all orders or all lines: each finds them by an index. */
class SegmentPlansTest {
    private static final int ORDERS = 6_000;
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static MemberWorld world;

    @BeforeAll
    static void fill() {
        world = new MemberWorld();
        Db db = world.bean(Db.class);
        UUID product =
                db.list("SELECT id FROM product LIMIT 1", row -> row.uuid("id")).getFirst();
        List<List<Object>> customers = new ArrayList<>();
        List<List<Object>> orders = new ArrayList<>();
        List<List<Object>> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            customers.add(List.of(new UUID(1, i), LONG_AGO, LONG_AGO));
        }
        for (int i = 0; i < ORDERS; i++) {
            LocalDate day = MembersContract.TODAY.minusDays(i % 2_000);
            UUID id = new UUID(2, i);
            orders.add(List.of(
                    id, new UUID(1, i % 300), day.atStartOfDay().toInstant(ZoneOffset.UTC), day, LONG_AGO, LONG_AGO));
            if (i % 50 == 0) {
                lines.add(List.of(id, product));
            } else {
                lines.add(List.of(id, new UUID(3, i % 7)));
            }
        }
        world.bean(UnitOfWork.class).run(() -> {
            for (int i = 0; i < 7; i++) {
                db.write(
                        "INSERT INTO product (id, version, name, kind, active, created_at, changed_at)"
                                + " VALUES (?, 1, 'Something', 'product', TRUE, ?, ?)",
                        new UUID(3, i),
                        LONG_AGO,
                        LONG_AGO);
            }
            db.writeAll(
                    "INSERT INTO customer (id, version, kind, name, country, created_at, changed_at)"
                            + " VALUES (?, 1, 'organisation', 'Somebody', 'NP', ?, ?)",
                    customers);
            db.writeAll(
                    "INSERT INTO customer_order (id, version, customer_id, kind, ordered_at, business_date, amount,"
                            + " currency, created_at, changed_at) VALUES (?, 1, ?, 'sale', ?, ?, 1, 'EUR', ?, ?)",
                    orders);
            db.writeAll(
                    "INSERT INTO order_line (order_id, line_no, product_id, quantity, unit_price, amount)"
                            + " VALUES (?, 1, ?, 1, 1, 1)",
                    lines);
        });
        db.list("ANALYZE TABLE customer, customer_order, order_line, customer_totals", row -> true);
    }

    @AfterAll
    static void close() {
        world.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "country = NP and order.count >= 3 and not order.last within 90 days",
                "ordered at least 2 times in 90 days",
                "country = NP and not ordered in 90 days",
                "ordered at least 3 times",
                "ordered(product: SKU-1)",
                "ordered(product: SKU-1) at least 2 times in 90 days",
                "returned in 90 days or cancelled in 90 days"
            })
    void orders_and_lines_are_found_by_an_index(String text) {
        var condition = ConditionText.read(text, MembersContract.CATALOGUE);
        Moment now = new Moment(MembersContract.TODAY, ZoneOffset.UTC);
        SqlText sql = ConditionSql.select("COUNT(*) AS n", condition, world.bean(Facts.class), now);
        List<String> plan = world.bean(Db.class)
                .list(
                        // the newer MySQL would draw a tree
                        "EXPLAIN " + (isMySql() ? "FORMAT=TRADITIONAL " : "") + sql.text(),
                        sql.params(),
                        row -> row.textOrNull("table") + " " + row.textOrNull("type") + " " + row.textOrNull("key"));
        assertThat(plan)
                .isNotEmpty()
                .noneMatch(step -> step.matches("(o|l|r|s) (ALL|index) .*"))
                .allMatch(step ->
                        !step.startsWith("o ") || step.contains("customer_order_by") || step.contains("PRIMARY"));
    }

    private static boolean isMySql() {
        return world.bean(Db.class).list("SELECT VERSION() AS version", row -> row.text("version")).stream()
                .noneMatch(version -> version.contains("MariaDB"));
    }
}
