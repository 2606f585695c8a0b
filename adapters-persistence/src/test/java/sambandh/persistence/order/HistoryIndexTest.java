package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** What measures and the upkeep of histories read, they read by an index; orders are never read all. */
class HistoryIndexTest {
    private static final Db DB = TestContext.bean(Db.class);

    /** A step of the server's plan. @param key the index, null for none */
    private record Step(String table, String type, @Nullable String key) {}

    @BeforeAll
    static void some_thousand_orders() {
        UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
        List<UUID> customers =
                IntStream.range(0, 200).mapToObj(_ -> TestParties.customer()).toList();
        List<List<Object>> orders = new ArrayList<>();
        for (int n = 0; n < 3_000; n++) {
            Instant at = Instant.parse("2024-01-01T00:00:00Z").plusSeconds(n * 3_600L);
            LocalDate date = LocalDate.of(2024, 1, 1).plusDays(n / 24);
            orders.add(List.of(UUID.randomUUID(), customers.get(n % 200), at, date, at, at));
        }
        unitOfWork.run(() -> DB.writeAll(
                "INSERT INTO customer_order (id, version, customer_id, kind, ordered_at, business_date, amount, currency,"
                        + " created_at, changed_at) VALUES (?, 1, ?, 'sale', ?, ?, 10, 'USD', ?, ?)",
                orders));
        DB.list("ANALYZE TABLE customer, customer_order, customer_history, customer_totals", _ -> true);
    }

    @Test
    void histories_are_worked_out_by_the_index_of_customers_and_that_of_what_refers_to_a_sale() {
        for (int customers : new int[] {1, 64, 512}) {
            List<Step> plan = plan(keys(SaleRows.OF_CUSTOMERS, customers));
            assertThat(plan).as("%s", plan).noneMatch(step -> step.type().matches("ALL|index"));
            assertThat(key(plan, "s")).isEqualTo("customer_order_by_customer");
            assertThat(key(plan, "r")).isEqualTo("customer_order_refers_to");
        }
    }

    @Test
    void guests_are_counted_by_the_index_of_customers() {
        List<Step> plan = plan(JdbcHistories.GUESTS
                .replaceFirst("\\?", "'2024-01-03'")
                .replaceFirst("\\?", "'2024-02-03'")
                .replace("?", "'2024-02-01'"));
        assertThat(plan).as("%s", plan).noneMatch(step -> step.type().matches("ALL|index"));
        assertThat(key(plan, "s")).isEqualTo("customer_order_by_customer");
        assertThat(key(plan, "r")).isEqualTo("customer_order_refers_to");
    }

    @Test
    void a_measure_walks_the_histories_and_touches_no_order() {
        for (String sql : List.of(JdbcHistories.ALL, JdbcHistories.WITH_COUNTRIES)) {
            List<Step> plan = plan(sql);
            assertThat(plan).extracting(Step::table).isSubsetOf("h", "k");
            assertThat(plan.stream().filter(step -> step.table().equals("k")))
                    .allMatch(step -> "PRIMARY".equals(step.key()));
        }
    }

    @Test
    void customers_are_walked_by_their_ids_without_being_sorted_and_their_orders_found_by_theirs() {
        for (String sql : List.of(JdbcHistoryCheck.ALL, JdbcHistoryCheck.WITHOUT)) {
            List<Step> plan = plan(sql.replaceFirst("\\?", "0x01").replace("?", "500"));
            assertThat(key(plan, "c")).isEqualTo("PRIMARY");
            assertThat(key(plan, "h")).isEqualTo("PRIMARY");
        }
        assertThat(key(plan(keys(JdbcHistoryCheck.BOUGHT, 256)), "customer_order"))
                .isEqualTo("customer_order_by_customer");
    }

    private static String keys(String sql, int count) {
        List<String> ids = DB.list("SELECT HEX(id) AS id FROM customer LIMIT 200", row -> "0x" + row.text("id"));
        return sql.replace(
                ":keys",
                IntStream.range(0, count).mapToObj(n -> ids.get(n % ids.size())).collect(Collectors.joining(", ")));
    }

    private static @Nullable String key(List<Step> plan, String table) {
        return plan.stream()
                .filter(step -> step.table().equals(table))
                .findFirst()
                .orElseThrow()
                .key();
    }

    private static List<Step> plan(String sql) {
        boolean mariaDb = DB.exists("SELECT 1 WHERE VERSION() LIKE '%MariaDB%'");
        return DB.list(
                (mariaDb ? "EXPLAIN " : "EXPLAIN FORMAT=TRADITIONAL ") + sql,
                row -> new Step(
                        String.valueOf(row.textOrNull("table")),
                        String.valueOf(row.textOrNull("type")),
                        row.textOrNull("key")));
    }
}
