package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.order.CheckHistories;
import sambandh.application.order.Histories;
import sambandh.application.order.Orders;
import sambandh.application.order.SampleOrders;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderId;
import sambandh.persistence.bulk.ImportBench;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** What is kept of customers' orders is what plain SQL says of them, whatever happened to them. */
class CustomerHistoriesTest {
    private static final Map<String, String> CREATING =
            Map.of("map.customerExternalId", "customer", "map.orderedAt", "date", "createCustomers", "true");

    private final Db db = TestContext.bean(Db.class);
    private final UnitOfWork unitOfWork = TestContext.bean(UnitOfWork.class);
    private final Orders orders = TestContext.bean(Orders.class);

    @Test
    void orders_one_by_one_returned_cancelled_and_changed_at_random() {
        for (long seed = 1; seed <= 3; seed++) {
            List<UUID> customers =
                    Stream.generate(TestParties::customer).limit(4).toList();
            RandomOrders random = new RandomOrders(seed, orders, unitOfWork, customers);
            for (int n = 1; n <= 80; n++) {
                random.step();
                assertKeptIsPlain("seed " + seed + ", step " + n, customers);
            }
        }
    }

    @Test
    void orders_that_are_deleted_are_gone_from_it() {
        List<UUID> customers = Stream.generate(TestParties::customer).limit(2).toList();
        RandomOrders random = new RandomOrders(9, orders, unitOfWork, customers);
        IntStream.range(0, 30).forEach(_ -> random.step());
        for (OrderId order : random.made().reversed()) {
            unitOfWork.run(() -> {
                CustomerHistories histories = TestContext.bean(CustomerHistories.class);
                var touched = histories.customersOf(List.of(order.value()));
                db.write("DELETE FROM customer_order WHERE refers_to = ?", order.value());
                db.write("DELETE FROM customer_order WHERE id = ?", order.value());
                histories.changed(touched);
            });
            assertKeptIsPlain("without " + order, customers);
        }
        assertThat(PlainTotals.kept(db, customers)).isEmpty();
        assertThat(histories(customers)).as("no row is left").isEmpty();
    }

    @Test
    void files_that_come_late_and_again_with_other_amounts_days_kinds_and_customers() {
        ImportBench bench = new ImportBench();
        String file = """
                externalId,customer,date,amount
                a,1,2026-01-10,10.00
                b,1,2026-01-10,5.00
                c,2,2026-01-12,7.00
                d,,2026-01-12,9.00
                e,3,2026-02-01,-4.00
                """;
        bench.run("orders", CREATING, file);
        assertKeptIsPlain("first", customersOf(bench));
        assertThat(PlainTotals.kept(db, customersOf(bench))).hasSize(2);
        bench.run("orders", CREATING, "externalId,customer,date,amount\nf,1,2025-12-01,3.00\ng,2,2026-01-12,1.00\n");
        assertKeptIsPlain("earlier days than before", customersOf(bench));
        bench.run(
                "orders",
                CREATING,
                file.replace("a,1,2026-01-10,10.00", "a,2,2026-01-11,20.00")
                        .replace("c,2,2026-01-12,7.00", "c,2,2026-01-12,-7.00")
                        .replace("d,,", "d,3,"));
        assertKeptIsPlain("another customer, a return of a sale, a customer for a guest", customersOf(bench));
        assertThat(PlainTotals.kept(db, customersOf(bench))).hasSize(3);
    }

    @Test
    void a_return_of_an_imported_sale_is_seen_when_the_sale_comes_again_with_another_amount() {
        ImportBench bench = new ImportBench();
        String file = "externalId,customer,date,amount\na,1,2026-01-10,10.00\n";
        bench.run("orders", CREATING, file);
        UUID sale = db.list(
                        "SELECT order_id FROM order_external_id WHERE source = ?",
                        row -> row.uuid("order_id"),
                        bench.source)
                .getFirst();
        Order back = SampleOrders.takenBack(
                        Order.Kind.RETURN, orders.find(new OrderId(sale)).orElseThrow())
                .build();
        unitOfWork.run(() -> orders.add(back));
        assertThat(PlainTotals.kept(db, customersOf(bench))).isEmpty();
        bench.run("orders", CREATING, file.replace("10.00", "12.00"));
        assertKeptIsPlain("more than was returned", customersOf(bench));
        assertThat(PlainTotals.kept(db, customersOf(bench))).hasSize(1);
    }

    @Test
    void many_writers_on_one_customer_lose_nothing() throws Exception {
        UUID customer = TestParties.customer();
        UUID other = TestParties.customer();
        List<Callable<Object>> writers = new ArrayList<>();
        for (int n = 0; n < 24; n++) {
            UUID one = n % 3 == 0 ? other : customer;
            String day = "2026-01-%02dT10:00:00Z".formatted(n % 5 + 1);
            boolean returned = n % 4 == 0;
            writers.add(() -> {
                Order sale = SampleOrders.sale()
                        .customer(new CustomerId(one))
                        .orderedAt(day)
                        .amount("10", "USD")
                        .companyAmount("10", "USD")
                        .build();
                unitOfWork.run(() -> orders.add(sale));
                if (returned) {
                    Order back = SampleOrders.takenBack(Order.Kind.RETURN, sale).build();
                    unitOfWork.run(() -> orders.add(back));
                }
                return sale;
            });
        }
        atOnce(writers);
        assertKeptIsPlain("many at once", List.of(customer, other));
        assertThat(PlainTotals.kept(db, List.of(customer, other)).values())
                .extracting(t -> t.orders())
                .containsExactlyInAnyOrder(16 - 4, 8 - 2);
    }

    @Test
    void who_was_there_before_histories_were_kept_gets_all_of_his() {
        UUID customer = TestParties.customer();
        for (int n = 1; n <= 3; n++) {
            unitOfWork.run(() -> db.write(
                    "INSERT INTO customer_order (id, version, customer_id, kind, ordered_at, business_date, amount,"
                            + " currency, company_amount, created_at, changed_at)"
                            + " VALUES (?, 1, ?, 'sale', ?, '2026-01-01', 10, 'USD', 10, ?, ?)",
                    UUID.randomUUID(),
                    customer,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    Instant.EPOCH));
        }
        Order next = SampleOrders.sale().customer(new CustomerId(customer)).build();
        unitOfWork.run(() -> orders.add(next));
        assertKeptIsPlain("four", List.of(customer));
        assertThat(PlainTotals.kept(db, List.of(customer)).get(customer).orders())
                .isEqualTo(4);
    }

    @Test
    void what_is_not_right_is_found_and_mended_and_what_is_missing_is_made() {
        List<UUID> customers = Stream.generate(TestParties::customer).limit(3).toList();
        RandomOrders random = new RandomOrders(21, orders, unitOfWork, customers);
        IntStream.range(0, 40).forEach(_ -> random.step());
        Histories histories = TestContext.bean(Histories.class);
        List<Integer> told = new ArrayList<>();
        CheckHistories check = new CheckHistories(histories, unitOfWork, told::add);
        check.makeMissing();
        check.run();
        told.clear();
        check.run();
        assertThat(told).as("all is right").isEmpty();
        unitOfWork.run(() -> {
            db.write("DELETE FROM customer_history WHERE customer_id = ?", customers.getFirst());
            db.write("DELETE FROM customer_totals WHERE customer_id = ?", customers.getFirst());
            db.write("UPDATE customer_totals SET amount = amount + 1 WHERE customer_id = ?", customers.get(1));
        });
        assertThat(check.makeMissing()).isEqualTo(1);
        check.run();
        assertThat(told).containsExactly(1);
        assertKeptIsPlain("mended", customers);
    }

    private void assertKeptIsPlain(String when, List<UUID> customers) {
        assertThat(PlainTotals.kept(db, customers)).as(when).isEqualTo(PlainTotals.plain(db, customers));
    }

    private List<UUID> customersOf(ImportBench bench) {
        return db.list(
                "SELECT customer_id FROM customer_external_id WHERE source = ?",
                row -> row.uuid("customer_id"),
                bench.source);
    }

    private List<UUID> histories(List<UUID> customers) {
        return customers.stream()
                .filter(c -> db.exists("SELECT 1 FROM customer_history WHERE customer_id = ?", c))
                .toList();
    }

    private static void atOnce(List<Callable<Object>> writers) throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Object> done : threads.invokeAll(writers)) {
                assertThat(done.get()).isNotNull();
            }
        }
    }
}
