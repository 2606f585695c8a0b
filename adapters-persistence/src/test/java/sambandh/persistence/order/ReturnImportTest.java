package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.order.Orders;
import sambandh.application.order.SampleOrders;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.order.OrdersImported;
import sambandh.persistence.bulk.ImportBench;
import sambandh.persistence.bulk.TestUpload;
import sambandh.persistence.shared.TestContext;

/** Files of orders in which returns and cancellations name their sale. */
class ReturnImportTest {
    private static final Map<String, String> CREATING = Map.of("createCustomers", "true");
    private static final Map<String, String> LIVE = Map.of("createCustomers", "true", "mode", "live");
    private static final String HEADER = "externalId,customerExternalId,orderedAt,amount,kind,refersToExternalId\n";
    private static final String FILE = HEADER + """
            r1,1,2026-01-12,-4,,a
            c1,,2026-01-13,-10,cancellation,b
            a,1,2026-01-10,10,,
            b,2,2026-01-10,10,,
            r2,1,2026-01-14,-6,,a
            d,1,2026-01-11,7,,
            """;
    private static final String REFERENCES =
            "SELECT CONCAT(x.external_id, ' ', COALESCE(y.external_id, '-')) AS t FROM order_external_id x"
                    + " JOIN customer_order o ON o.id = x.order_id LEFT JOIN order_external_id y ON y.order_id = o.refers_to"
                    + " AND y.source = x.source WHERE x.source = ? ORDER BY x.external_id";

    private final ImportBench bench = new ImportBench();

    @Test
    void a_sale_is_found_wherever_in_the_file_it_stands_and_the_file_again_changes_nothing() {
        for (int chunk : new int[] {1, 2, 5, 5_000}) {
            ImportBench one = new ImportBench();
            assertThat(one.run("orders", CREATING, TestUpload.of(FILE), chunk).counts())
                    .as("chunk " + chunk)
                    .isEqualTo(counts(6, 0, 0, 0));
            assertThat(one.texts(REFERENCES)).containsExactly("a -", "b -", "c1 b", "d -", "r1 a", "r2 a");
            assertThat(one.run("orders", CREATING, TestUpload.of(FILE), chunk).counts())
                    .isEqualTo(counts(0, 0, 6, 0));
            assertThat(PlainTotals.kept(one.db, customers(one))).isEqualTo(PlainTotals.plain(one.db, customers(one)));
            assertThat(PlainTotals.kept(one.db, customers(one)).values())
                    .as("only d counts: a is returned whole, b called off")
                    .singleElement()
                    .satisfies(totals -> assertThat(totals.amount()).isEqualByComparingTo("7"));
        }
    }

    @Test
    void a_sale_that_something_refers_to_stays_a_sale() {
        String before = HEADER + "s,1,2026-01-10,10,,\nt,1,2026-01-10,10,,\nr,1,2026-01-12,-4,,s\n";
        String turning = HEADER + "s,1,2026-01-10,-10,,\n";
        String lines = "orderExternalId,customerExternalId,orderedAt,quantity,unitPrice\ns,1,2026-01-10,-1,10\n";
        String both = HEADER + "s,1,2026-01-10,-10,,t\nq,1,2026-01-12,-1,,s\n";
        for (int chunk : new int[] {1, 5_000}) {
            ImportBench one = new ImportBench();
            one.run("orders", CREATING, TestUpload.of(before), chunk);
            for (Import refused : List.of(
                    one.run("orders", CREATING, TestUpload.of(turning), chunk),
                    one.run("order-lines", CREATING, TestUpload.of(lines), chunk))) {
                assertThat(refused.counts()).isEqualTo(counts(0, 0, 0, 1));
                assertThat(one.rejections(refused))
                        .extracting(r -> r.fault().pointer() + " " + r.fault().code())
                        .containsExactly("kind referred_to");
            }
            one.run("orders", CREATING, HEADER + "r,1,2026-01-12,-4,,\n");
            Import turned = one.run("orders", CREATING, TestUpload.of(both), chunk);
            assertThat(one.rejections(turned))
                    .extracting(r -> r.line() + " " + r.fault().code())
                    .as("what becomes a return in the same file is no sale to refer to")
                    .containsExactly("3 not_a_sale");
            assertThat(one.texts(REFERENCES)).containsExactly("r -", "s t", "t -");
            assertThat(PlainTotals.kept(one.db, customers(one))).isEqualTo(PlainTotals.plain(one.db, customers(one)));
        }
    }

    @Test
    void who_names_no_customer_is_the_sales_and_a_later_file_finds_what_an_earlier_one_brought() {
        bench.run("orders", CREATING, HEADER + "a,1,2026-01-10,10,,\n");
        assertThat(bench.run("orders", CREATING, HEADER + "c,,2026-01-10,-10,cancellation,a\n")
                        .counts())
                .isEqualTo(counts(1, 0, 0, 0));
        assertThat(bench.texts("SELECT COUNT(DISTINCT o.customer_id) AS t FROM order_external_id x"
                        + " JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?"))
                .containsExactly("1");
        assertThat(PlainTotals.kept(bench.db, customers(bench))).isEmpty();
    }

    @Test
    void what_cannot_be_is_rejected_and_can_be_mended_and_sent_again() {
        String file = HEADER.replace("kind", "currency,kind") + """
                a,1,2026-01-10,10,,,
                b,2,2026-01-10,10,,,
                w1,1,2026-01-11,-1,,,nothing
                w2,1,2026-01-11,-1,,,b
                w3,1,2026-01-11,-1,INR,,a
                w4,1,2026-01-09,-1,,,a
                w5,1,2026-01-11,1,,,a
                ok,1,2026-01-10,-1,,,a
                w6,1,2026-01-11,-1,,,ok
                off,1,2026-01-12,-9,,cancellation,a
                w7,1,2026-01-13,0,,cancellation,a
                w8,1,2026-01-13,-1,,return,a
                """;
        Import done = bench.run("orders", CREATING, file);
        assertThat(bench.rejections(done))
                .extracting(r -> r.cells() == null
                        ? ""
                        : r.cells().substring(0, 2) + " " + r.fault().pointer() + " "
                                + r.fault().code())
                .containsExactly(
                        "w1 refersToExternalId unknown_sale",
                        "w2 refersToExternalId order_of_another",
                        "w3 currency currency_mismatch",
                        "w4 orderedAt before_sale",
                        "w5 refersToExternalId only_for_returns",
                        "w6 refersToExternalId not_a_sale",
                        "w7 refersToExternalId already_cancelled",
                        "w8 refersToExternalId already_cancelled");
        assertThat(bench.rejections(done).getFirst().value()).isEqualTo("nothing");
        assertThat(bench.run("orders", CREATING, file).counts().unchanged()).isEqualTo(4);
        bench.run("orders", CREATING, HEADER + "nothing,1,2026-01-01,10,,\n");
        Import again = bench.run("orders", CREATING, file);
        assertThat(again.counts().created()).isEqualTo(1);
        assertThat(again.counts().rejected()).isEqualTo(7);
    }

    @Test
    void another_sale_and_none_are_taken_over_and_a_file_without_the_column_leaves_it() {
        bench.run("orders", CREATING, FILE);
        assertThat(bench.run("orders", CREATING, HEADER + "r2,1,2026-01-14,-6,,d\n")
                        .counts())
                .isEqualTo(counts(0, 1, 0, 0));
        assertThat(bench.texts(REFERENCES)).contains("r2 d", "r1 a");
        assertSame();
        assertThat(bench.run("orders", CREATING, HEADER.replace(",refersToExternalId", "") + "r2,1,2026-01-14,-6,\n")
                        .counts())
                .isEqualTo(counts(0, 0, 1, 0));
        assertThat(bench.run("orders", CREATING, HEADER + "r2,1,2026-01-14,-6,,\nc1,,2026-01-13,-10,cancellation,\n")
                        .counts())
                .isEqualTo(counts(0, 2, 0, 0));
        assertThat(bench.texts(REFERENCES)).contains("r2 -", "c1 -");
        assertSame();
        assertThat(bench.run("orders", CREATING, FILE).counts()).isEqualTo(counts(0, 2, 4, 0));
        assertSame();
    }

    @Test
    void an_empty_cell_leaves_a_sale_that_the_source_could_not_name() {
        bench.run("orders", CREATING, HEADER + "r,1,2026-03-02,-5,,\n");
        UUID customer = customers(bench).getFirst();
        Order ours = SampleOrders.sale().customer(new CustomerId(customer)).build();
        TestContext.bean(UnitOfWork.class).run(() -> {
            TestContext.bean(Orders.class).add(ours);
            bench.db.write(
                    "UPDATE customer_order SET refers_to = ? WHERE id IN"
                            + " (SELECT order_id FROM order_external_id WHERE source = ?)",
                    ours.id().value(),
                    bench.source);
        });
        assertThat(bench.run("orders", CREATING, HEADER + "r,1,2026-03-02,-5,,\n")
                        .counts())
                .isEqualTo(counts(0, 0, 1, 0));
    }

    @Test
    void more_money_back_than_was_paid_is_taken_and_counted_once() {
        String file = HEADER + "a,1,2026-01-10,10,,\nr,1,2026-01-10,-8,,a\ns,1,2026-01-11,-3,,a\n";
        assertThat(bench.run("orders", CREATING, file).counts())
                .isEqualTo(new ImportCounts(3, 0, 0, 0, Map.of("more_than_sold", 1L)));
        assertThat(bench.run("orders", CREATING, file).counts()).isEqualTo(counts(0, 0, 3, 0));
        assertThat(PlainTotals.kept(bench.db, customers(bench))).isEmpty();
    }

    @Test
    void a_live_file_tells_what_is_taken_back_of_which_sale_and_the_sale_is_thanked_for_no_more() {
        String file = HEADER + "r,1,2026-03-01,-5,,a\nc,1,2026-03-01,-7,cancellation,b\n"
                + "a,1,2026-02-28,5,,\nb,1,2026-02-28,7,,\n";
        bench.run("orders", LIVE, file);
        UUID a = order("a");
        UUID b = order("b");
        assertThat(bench.events.all())
                .satisfiesExactly(
                        e -> assertThat(((OrderPlaced) e).orderId()).isEqualTo(a),
                        e -> assertThat(((OrderPlaced) e).orderId()).isEqualTo(b),
                        e -> assertThat(((OrderReturned) e).refersTo()).isEqualTo(a),
                        e -> assertThat(((OrderCancelled) e).refersTo()).isEqualTo(b),
                        e -> assertThat(e).isInstanceOf(OrdersImported.class));
        OrdersTold facts = TestContext.bean(OrdersTold.class);
        UUID customer = customers(bench).getFirst();
        List<Reader> readers = Stream.of(Optional.of(a), Optional.of(b), Optional.<UUID>empty())
                .map(reference -> new Reader(UUID.randomUUID(), customer, reference.orElse(null)))
                .toList();
        assertThat(facts.about(readers).values())
                .hasSize(3)
                .allSatisfy(told -> assertThat(told.get("order")).isNull());
    }

    @Test
    void lines_of_an_order_name_its_sale_together() {
        String file = """
                orderExternalId,customerExternalId,orderedAt,quantity,unitPrice,kind,refersToExternalId
                R,1,2026-01-12,-1,4,,S
                S,1,2026-01-10,2,4,,
                R,1,2026-01-12,-1,1,,
                S,1,2026-01-10,1,3,,
                R,1,2026-01-12,-1,1,,T
                T,1,2026-01-12,1,3,,S
                C,1,2026-01-12,-1,3,cancellation,T2
                """;
        for (int chunk : new int[] {1, 3, 5_000}) {
            ImportBench one = new ImportBench();
            Import done = one.run("order-lines", CREATING, TestUpload.of(file), chunk);
            assertThat(done.counts()).as("chunk " + chunk).isEqualTo(counts(4, 0, 0, 3));
            assertThat(one.rejections(done))
                    .extracting(r -> r.line() + " " + r.fault().code())
                    .containsExactly("6 sale_differs", "7 only_for_returns", "8 unknown_sale");
            assertThat(one.texts(REFERENCES)).containsExactly("R S", "S -");
            assertThat(PlainTotals.kept(one.db, customers(one))).isEqualTo(PlainTotals.plain(one.db, customers(one)));
            assertThat(one.run("order-lines", CREATING, TestUpload.of(file), chunk)
                            .counts())
                    .isEqualTo(counts(0, 0, 4, 3));
        }
    }

    @Test
    void a_dry_run_says_of_which_sales_it_cannot_know_yet_and_changes_nothing() {
        var dry = Map.of("createCustomers", "true", "dryRun", "true");
        assertThat(bench.run("orders", dry, FILE).counts())
                .isEqualTo(new ImportCounts(6, 0, 0, 0, Map.of("sale_not_known_yet", 3L)));
        assertThat(bench.orders()).isZero();
        bench.run("orders", CREATING, FILE);
        assertThat(bench.run("orders", dry, FILE).counts()).isEqualTo(counts(0, 0, 6, 0));
    }

    @Test
    void all_or_nothing_holds_for_what_only_the_rows_together_show() {
        var atomic = Map.of("createCustomers", "true", "atomic", "true");
        Import wrong = bench.run("orders", atomic, TestUpload.of(FILE + "c2,2,2026-01-15,0,cancellation,b\n"), 2);
        assertThat(wrong.state()).isEqualTo(Import.State.FAILED);
        assertThat(wrong.reason()).isEqualTo("rows_rejected");
        assertThat(bench.rejections(wrong))
                .singleElement()
                .satisfies(r -> assertThat(r.fault().code()).isEqualTo("already_cancelled"));
        assertThat(bench.orders()).isZero();
        assertThat(bench.run("orders", atomic, TestUpload.of(FILE), 2).counts()).isEqualTo(counts(6, 0, 0, 0));
        assertThat(bench.texts(REFERENCES)).contains("r1 a", "c1 b");
    }

    @Test
    void a_row_without_an_id_of_its_own_names_its_sale_too() {
        String file = HEADER + ",1,2026-01-12,-4,,a\na,1,2026-01-10,10,,\n,1,2026-01-12,-4,,a\n";
        assertThat(bench.run("orders", CREATING, file).counts()).isEqualTo(counts(3, 0, 0, 0));
        assertThat(bench.run("orders", CREATING, file).counts()).isEqualTo(counts(0, 0, 3, 0));
        assertThat(bench.texts(REFERENCES)).filteredOn(t -> t.endsWith(" a")).hasSize(2);
    }

    @Test
    void what_is_finer_than_coins_is_taken_as_it_is_and_counted() {
        var fine = bench.run("orders", Map.of(), """
                externalId,orderedAt,amount,currency
                a,2026-01-01,10.005,USD
                b,2026-01-01,10.05,USD
                c,2026-01-01,10.5,JPY
                d,2026-01-01,10.005,KWD
                """);
        assertThat(fine.counts().created()).isEqualTo(4);
        assertThat(fine.counts().warnings()).containsEntry("too_many_decimals", 2L);
        var lines = bench.run("order-lines", Map.of(), """
                orderExternalId,orderedAt,quantity,unitPrice
                whole,2026-01-01,1000,0.001
                fine,2026-01-01,1,0.001
                fine,2026-01-01,1,0.001
                """);
        assertThat(lines.counts()).isEqualTo(new ImportCounts(3, 0, 0, 0, Map.of("too_many_decimals", 1L)));
    }

    private void assertSame() {
        List<UUID> customers = customers(bench);
        assertThat(PlainTotals.kept(bench.db, customers)).isEqualTo(PlainTotals.plain(bench.db, customers));
    }

    private UUID order(String externalId) {
        return bench.db
                .list(
                        "SELECT order_id FROM order_external_id WHERE source = ? AND external_id = ?",
                        row -> row.uuid("order_id"),
                        bench.source,
                        externalId)
                .getFirst();
    }

    private static List<UUID> customers(ImportBench bench) {
        return bench.db.list(
                "SELECT customer_id FROM customer_external_id WHERE source = ?",
                row -> row.uuid("customer_id"),
                bench.source);
    }

    private static ImportCounts counts(long created, long updated, long unchanged, long rejected) {
        return new ImportCounts(created, updated, unchanged, rejected, Map.of());
    }
}
