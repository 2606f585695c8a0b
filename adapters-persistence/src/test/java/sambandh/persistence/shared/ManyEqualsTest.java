package sambandh.persistence.shared;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.customer.CustomerViews;
import sambandh.application.shared.Bells;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.domain.shared.Scope;

/** Pages among many that came at one instant, as an import brings them in. */
class ManyEqualsTest {
    private static final Instant ONE = Instant.parse("2026-03-01T08:00:00Z");
    private static final int MANY = 2_000;
    private static final CustomerViews.Filter ALL = new CustomerViews.Filter(null, null, null, null, null);

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
        List<List<?>> rows = new ArrayList<>();
        for (int n = 1; n <= MANY; n++) {
            rows.add(List.of(new UUID(0, n), "C" + n, "c" + n, ONE, ONE));
        }
        rows.add(List.of(new UUID(1, 1), "Before", "before", ONE.minusSeconds(1), ONE));
        rows.add(List.of(new UUID(0, 0), "After", "after", ONE.plusSeconds(1), ONE));
        unitOfWork()
                .run(() -> db.writeAll(
                        "INSERT INTO customer (id, version, kind, name, sort_name, created_at, changed_at)"
                                + " VALUES (?, 1, 'organisation', ?, ?, ?, ?)",
                        rows));
        db.list("ANALYZE TABLE customer", row -> true);
    }

    @AfterAll
    static void close() {
        context.close();
    }

    private static UnitOfWork unitOfWork() {
        return context.getBean(UnitOfWork.class);
    }

    private static Page<Customer> page(Page.Wanted wanted) {
        return context.getBean(CustomerViews.class).list(new Scope.Company(), ALL, wanted);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void each_comes_once_and_in_order(boolean descending) {
        List<Customer> walked = new ArrayList<>();
        Page.Position after = null;
        do {
            Page<Customer> page = page(new Page.Wanted(150, "createdAt", descending, after));
            walked.addAll(page.items());
            after = page.next();
        } while (after != null);
        List<String> names = new ArrayList<>(
                walked.stream().map(customer -> customer.details().name()).toList());
        List<String> expected = new ArrayList<>(List.of("Before"));
        for (int n = 1; n <= MANY; n++) {
            expected.add("C" + n);
        }
        expected.add("After");
        assertThat(descending ? names.reversed() : names).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_place_among_them_costs_what_the_first_page_costs(boolean descending) {
        UUID nearTheEnd = new UUID(0, descending ? 100 : MANY - 100);
        Page.Position place = new Page.Position(ONE.toString(), nearTheEnd);
        long first = rowsRead(new Page.Wanted(50, "createdAt", descending, null));
        long among = rowsRead(new Page.Wanted(50, "createdAt", descending, place));
        assertThat(among).isLessThan(first + 50);
    }

    private static long rowsRead(Page.Wanted wanted) {
        return unitOfWork().perform(() -> {
            long before = handled();
            long asking = handled() - before;
            before = handled();
            assertThat(page(wanted).items()).hasSize(50);
            return handled() - before - asking;
        });
    }

    private static long handled() {
        return db.list("SHOW SESSION STATUS LIKE 'Handler_read%'", row -> Long.parseLong(row.text("Value"))).stream()
                .mapToLong(Long::longValue)
                .sum();
    }
}
