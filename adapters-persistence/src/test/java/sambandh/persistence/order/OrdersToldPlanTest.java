package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestDatabase;

/**
 * What is told of the last orders of some readers is read along their own orders, also while the server takes the table for empty,
 * as it does while much is brought in. How many rows it handles says so whatever the machine.
 */
class OrdersToldPlanTest {
    private static final int READERS = 20;

    private static ApplicationContext context;
    private static Db db;

    @BeforeAll
    static void fill() {
        Map<String, Object> properties =
                new HashMap<>(TestDatabase.freshSchema().properties());
        context = ApplicationContext.builder()
                .properties(properties)
                .singletons(Clock.systemUTC(), new Bells(), (Ids) UUID::randomUUID)
                .start();
        db = context.getBean(Db.class);
        unitOfWork().run(() -> db.write("ALTER TABLE customer_order STATS_AUTO_RECALC = 0"));
        db.list("ANALYZE TABLE customer_order", row -> true);
        unitOfWork().run(() -> {
            db.write("INSERT INTO customer (id, version, kind, name, sort_name, created_at, changed_at)"
                    + " SELECT UNHEX(LPAD(HEX(n), 32, '0')), 1, 'private_person', 'N', 'N', '2026-01-01', '2026-01-01' FROM "
                    + numbers());
            orders("n + 10000", "'sale'", "NULL");
            orders("n + 20000", "IF(n < 500, 'cancellation', 'return')", "UNHEX(LPAD(HEX(n + 10000), 32, '0'))");
        });
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static UnitOfWork unitOfWork() {
        return context.getBean(UnitOfWork.class);
    }

    private static String numbers() {
        String digits = "SELECT 0 AS d UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3 UNION ALL SELECT 4"
                + " UNION ALL SELECT 5 UNION ALL SELECT 6 UNION ALL SELECT 7 UNION ALL SELECT 8 UNION ALL SELECT 9";
        return "(SELECT a.d + 10 * b.d + 100 * c.d AS n FROM (%1$s) a, (%1$s) b, (%1$s) c) r".formatted(digits);
    }

    private static void orders(String id, String kind, String refersTo) {
        db.write(
                "INSERT INTO customer_order (id, version, customer_id, kind, refers_to, ordered_at, business_date, amount,"
                        + " currency, created_at, changed_at) SELECT UNHEX(LPAD(HEX(" + id + "), 32, '0')), 1,"
                        + " UNHEX(LPAD(HEX(n), 32, '0')), " + kind + ", " + refersTo
                        + ", '2026-01-01', '2026-01-01', 10, 'INR',"
                        + " '2026-01-01', '2026-01-01' FROM " + numbers());
    }

    private static long handled() {
        return db.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> Long.parseLong(row.text("Value"))).stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    @Test
    void what_is_told_of_some_readers_reads_their_orders_only() {
        List<Reader> readers = LongStream.range(0, READERS)
                .mapToObj(n -> new Reader(new UUID(0, n), new UUID(0, n), null))
                .toList();
        long read = unitOfWork().perform(() -> {
            long before = handled();
            long asking = handled() - before;
            before = handled();
            assertThat(context.getBean(OrdersTold.class).about(readers)).hasSize(READERS);
            return handled() - before - asking;
        });
        assertThat(read).as("rows read").isLessThan(READERS * 15L);
    }
}
