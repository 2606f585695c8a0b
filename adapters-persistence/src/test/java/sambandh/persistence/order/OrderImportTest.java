package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrdersImported;
import sambandh.persistence.bulk.ImportBench;
import sambandh.persistence.bulk.OtherHand;
import sambandh.persistence.bulk.TestUpload;

class OrderImportTest {
    private static final Map<String, String> CDNOW =
            Map.of("map.customerExternalId", "customer_id", "map.orderedAt", "date", "createCustomers", "true");
    private static final String FILE = """
            customer_id,date,quantity,amount
            1,1997-01-01,2,29.33
            1,1997-01-18,2,29.73
            2,1997-01-01,1,0.00
            1,1997-01-01,2,29.33
            """;
    private final ImportBench bench = new ImportBench();

    @Test
    void a_file_without_order_ids_goes_in_as_it_is() {
        Import done = bench.run("orders", CDNOW, FILE);
        assertThat(done.state()).as(String.valueOf(done.reason())).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(counts(4, 0, 0, 0));
        assertThat(done.progress()).isEqualTo(1);
        assertThat(done.read()).isEqualTo(4);
        assertThat(bench.orders()).isEqualTo(4);
        assertThat(bench.texts("SELECT c.name AS t FROM customer_external_id x JOIN customer c ON c.id = x.customer_id"
                        + " WHERE x.source = ? ORDER BY c.name"))
                .containsExactly("Customer 1", "Customer 2");
        assertThat(bench.texts(ORDERS + " ORDER BY o.business_date, o.amount, o.id"))
                .containsExactly(
                        "sale 1997-01-01 0.0000 USD 0.0000 1",
                        "sale 1997-01-01 29.3300 USD 29.3300 2",
                        "sale 1997-01-01 29.3300 USD 29.3300 2",
                        "sale 1997-01-18 29.7300 USD 29.7300 2");
        assertThat(bench.count("FROM timeline_entry t JOIN order_external_id x ON x.order_id = t.reference"
                        + " WHERE x.source = ? AND t.kind = 'order.placed'"))
                .isEqualTo(4);
        assertThat(bench.count("FROM import_part WHERE import_id IN (SELECT id FROM import_job WHERE settings"
                        + " LIKE CONCAT('%', ?, '%'))"))
                .as("staged rows are gone")
                .isZero();
    }

    private static final String ORDERS =
            "SELECT CONCAT(o.kind, ' ', o.business_date, ' ', o.amount, ' ', o.currency, ' ', o.company_amount, ' ',"
                    + " COALESCE((SELECT ROUND(SUM(l.quantity)) FROM order_line l WHERE l.order_id = o.id), '-')) AS t"
                    + " FROM order_external_id x JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?";

    @Test
    void the_same_file_again_changes_nothing_in_whatever_pieces_it_is_merged() {
        bench.run("orders", CDNOW, FILE);
        String before = everything();
        for (int chunk : new int[] {1, 2, 3, 5_000}) {
            Import again = bench.run("orders", CDNOW, TestUpload.of(FILE), chunk);
            assertThat(again.counts()).as("chunk " + chunk).isEqualTo(counts(0, 0, 4, 0));
        }
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void mending_one_row_and_sending_the_file_again_adds_one_row() {
        Import first = bench.run("orders", CDNOW, FILE.replace("1,1997-01-18,2,29.73", "1,1997-02-30,two,29.73"));
        assertThat(first.counts()).isEqualTo(counts(3, 0, 0, 1));
        assertThat(bench.rejections(first))
                .extracting(r ->
                        r.line() + " " + r.fault().pointer() + " " + r.fault().code() + " " + r.value())
                .containsExactly("3 orderedAt invalid_date 1997-02-30", "3 quantity invalid_amount two");
        assertThat(bench.rejections(first).getFirst().cells()).isEqualTo("1,1997-02-30,two,29.73");
        assertThat(bench.run("orders", CDNOW, FILE).counts()).isEqualTo(counts(1, 0, 3, 0));
        assertThat(bench.orders()).isEqualTo(4);
    }

    @Test
    void a_row_with_an_id_of_its_own_is_updated_when_it_changes() {
        String csv = """
                externalId,customerExternalId,orderedAt,amount,quantity,currency
                A,7,2026-01-02 10:00,10,1,USD
                B,7,2026-01-03T23:30:00Z,20,2,USD
                """;
        assertThat(bench.run("orders", Map.of("createCustomers", "true"), csv).counts())
                .isEqualTo(counts(2, 0, 0, 0));
        Import changed = bench.run("orders", Map.of("createCustomers", "true"), csv.replace(",20,2", ",25.5,2"));
        assertThat(changed.counts()).isEqualTo(counts(0, 1, 1, 0));
        assertThat(bench.texts("SELECT CONCAT(o.version, ' ', o.amount, ' ', l.amount, ' ', l.unit_price) AS t"
                        + " FROM order_external_id x JOIN customer_order o ON o.id = x.order_id JOIN order_line l"
                        + " ON l.order_id = o.id WHERE x.source = ? AND x.external_id = 'B'"))
                .containsExactly("2 25.5000 25.5000 12.7500");
        assertThat(bench.count("FROM timeline_entry t JOIN order_external_id x ON x.order_id = t.reference"
                        + " WHERE x.source = ?"))
                .isEqualTo(2);
    }

    @Test
    void two_imports_at_once_make_everything_once() throws Exception {
        StringBuilder file = new StringBuilder("externalId,customerExternalId,orderedAt,amount\n");
        IntStream.range(0, 1_500)
                .forEach(n -> file.append(
                        "O%d,C%d,2026-01-02,%d%n".formatted(n * 7 % 1_500, n * 7 % 1_500 % 90, n * 7 % 1_500)));
        Map<String, String> asked = Map.of("createCustomers", "true");
        Import one = bench.receive("orders", asked, TestUpload.of(file.toString()), 100);
        Import other = bench.receive("orders", asked, TestUpload.of(file.toString()), 130);
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> work = () -> {
                while (!isOver(one) || !isOver(other)) {
                    try {
                        bench.worker().runOne();
                    } catch (RuntimeException stumbled) {
                        // is tried again after a while, as by any worker
                    }
                }
                return true;
            };
            for (Future<Boolean> done : both.invokeAll(List.of(work, work))) {
                assertThat(done.get()).isTrue();
            }
        }
        ImportCounts sum =
                bench.find(one.id()).counts().plus(bench.find(other.id()).counts());
        assertThat(sum).isEqualTo(counts(1_500, 0, 1_500, 0));
        assertThat(bench.orders()).isEqualTo(1_500);
        assertThat(bench.count("FROM customer_external_id WHERE source = ?")).isEqualTo(90);
    }

    private boolean isOver(Import job) {
        return bench.find(job.id()).state().isOver();
    }

    @Test
    void an_edit_that_comes_in_between_is_not_undone() throws Exception {
        String csv = """
                externalId,customerExternalId,orderedAt,amount
                A,7,2026-01-02 10:00,10
                """;
        bench.run("orders", Map.of("createCustomers", "true"), csv);
        Import done = OtherHand.changesUnder(
                () -> bench.run("orders", Map.of(), csv.replace(",10\n", ",12\n")),
                "UPDATE customer_order SET cost = 4, version = version + 1 WHERE id IN"
                        + " (SELECT x.order_id FROM order_external_id x WHERE x.source = ?)",
                bench.source);
        assertThat(done.counts()).isEqualTo(counts(0, 1, 0, 0));
        assertThat(bench.texts("SELECT CONCAT(o.version, ' ', o.amount, ' ', COALESCE(o.cost, '-')) AS t"
                        + " FROM order_external_id x JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?"))
                .containsExactly("3 12.0000 4.0000");
    }

    @Test
    void an_edit_of_an_order_with_lines_is_not_undone_either() throws Exception {
        String csv = """
                orderExternalId,customerExternalId,orderedAt,productExternalId,quantity,unitPrice
                L,7,2026-01-02 10:00,P,1,10
                """;
        var asked = Map.of("createCustomers", "true");
        assertThat(bench.run("order-lines", asked, csv).counts()).isEqualTo(counts(1, 0, 0, 0));
        OtherHand.changesUnder(
                () -> bench.run("order-lines", asked, csv.replace(",10\n", ",12\n")),
                "UPDATE customer_order SET cost = 4, version = version + 1 WHERE id IN"
                        + " (SELECT x.order_id FROM order_external_id x WHERE x.source = ?)",
                bench.source);
        assertThat(bench.texts("SELECT CONCAT(o.version, ' ', o.amount, ' ', COALESCE(o.cost, '-')) AS t"
                        + " FROM order_external_id x JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?"))
                .containsExactly("3 12.0000 4.0000");
    }

    @Test
    void one_id_twice_in_a_file_must_say_the_same() {
        String csv = """
                externalId,orderedAt,amount
                A,2026-01-02,10
                A,2026-01-02,10
                A,2026-01-02,11
                """;
        for (int chunk : new int[] {1, 10}) {
            Import done = new ImportBench().run("orders", Map.of(), TestUpload.of(csv), chunk);
            assertThat(done.counts()).isEqualTo(counts(1, 0, 1, 1));
        }
    }

    @Test
    void guests_returns_and_cancellations_are_told_apart() {
        Import done = bench.run("orders", CDNOW, """
                customer_id,date,amount,kind,externalId
                ,2026-01-01,10,,guest
                1,2026-01-01,-5.5,,back
                1,2026-01-02,-3,cancellation,off
                1,2026-01-02,3,return,wrong
                1,2026-01-02,-3,sale,wrong2
                1,2026-01-02,3,gift,wrong3
                """);
        assertThat(done.counts()).isEqualTo(counts(3, 0, 0, 3));
        assertThat(bench.rejections(done))
                .extracting(r -> r.fault().pointer() + " " + r.fault().code())
                .containsExactly("amount positive_in_return", "amount negative_in_sale", "kind unknown_value");
        assertThat(bench.texts("SELECT CONCAT(x.external_id, ' ', o.kind, ' ', o.customer_id IS NULL) AS t"
                        + " FROM order_external_id x JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?"
                        + " ORDER BY x.external_id"))
                .containsExactly("back return 0", "guest sale 1", "off cancellation 0");
        assertThat(bench.texts("SELECT t.kind AS t FROM timeline_entry t JOIN order_external_id x"
                        + " ON x.order_id = t.reference WHERE x.source = ? ORDER BY t.kind"))
                .containsExactly("order.cancelled", "order.returned");
    }

    @Test
    void an_unknown_customer_is_refused_and_can_be_mended() {
        Map<String, String> strict = new TreeMap<>(CDNOW);
        strict.remove("createCustomers");
        Import done = bench.run("orders", strict, FILE);
        assertThat(done.counts()).isEqualTo(counts(0, 0, 0, 4));
        assertThat(bench.rejections(done).getFirst()).satisfies(r -> {
            assertThat(r.fault().code()).isEqualTo("unknown_customer");
            assertThat(r.value()).isEqualTo("1");
            assertThat(r.cells()).isEqualTo("1,1997-01-01,2,29.33");
        });
        bench.run("customers", Map.of(), "externalId\n1\n2\n");
        assertThat(bench.run("orders", strict, FILE).counts()).isEqualTo(counts(4, 0, 0, 0));
    }

    @Test
    void customers_are_made_as_the_parameters_and_columns_say() {
        Import done =
                bench.run("orders", Map.of("createCustomers", "true", "default.customerKind", "private_person"), """
                customerExternalId,orderedAt,amount,customerName,customerCountry
                1,2026-01-01,10,रमा,EIRE
                2,2026-01-01,10,,Unspecified
                3,2026-01-01,10,,Atlantis
                """);
        assertThat(done.counts().warnings()).isEqualTo(Map.of("country_unknown", 1L));
        assertThat(done.counts().rejected()).isEqualTo(1);
        assertThat(bench.texts("SELECT CONCAT(c.name, ' ', COALESCE(c.country, '-'), ' ', p.name, ' ', m.role) AS t"
                        + " FROM customer_external_id x JOIN customer c ON c.id = x.customer_id JOIN customer_person m"
                        + " ON m.customer_id = c.id JOIN person p ON p.id = m.person_id WHERE x.source = ?"
                        + " ORDER BY x.external_id"))
                .containsExactly("रमा IE रमा self", "Customer 2 - Customer 2 self");
    }

    @Test
    void a_dry_run_tells_what_would_be_and_changes_nothing() {
        Map<String, String> dry = new TreeMap<>(CDNOW);
        dry.put("dryRun", "true");
        Import done = bench.run("orders", dry, TestUpload.of(FILE + "x,y,z,w\n"), 2);
        assertThat(done.state()).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(counts(4, 0, 0, 1));
        assertThat(bench.orders()).isZero();
        assertThat(bench.count("FROM customer_external_id WHERE source = ?")).isZero();
        // whoever works here may also end what another test has left in the same database
        assertThat(bench.events.all())
                .filteredOn(event -> !(event instanceof OrdersImported imported)
                        || imported.source().equals(bench.source))
                .isEmpty();
    }

    @Test
    void an_atomic_import_with_a_wrong_row_changes_nothing() {
        Map<String, String> atomic = new TreeMap<>(CDNOW);
        atomic.put("atomic", "true");
        Import wrong = bench.run("orders", atomic, TestUpload.of(FILE + "x,y,z,w\n"), 2);
        assertThat(wrong.state()).isEqualTo(Import.State.FAILED);
        assertThat(wrong.reason()).isEqualTo("rows_rejected");
        assertThat(bench.orders()).isZero();
        atomic.remove("createCustomers");
        bench.run("customers", Map.of(), "externalId\n1\n");
        Import unknown = bench.run("orders", atomic, TestUpload.of(FILE), 2);
        assertThat(unknown.reason()).isEqualTo("rows_rejected");
        assertThat(unknown.counts()).isEqualTo(counts(0, 0, 0, 1));
        assertThat(bench.rejections(unknown))
                .singleElement()
                .satisfies(r -> assertThat(r.line()).isEqualTo(4));
        assertThat(bench.orders()).isZero();
        atomic.put("createCustomers", "true");
        assertThat(bench.run("orders", atomic, TestUpload.of(FILE), 2).counts()).isEqualTo(counts(4, 0, 0, 0));
        assertThat(bench.orders()).isEqualTo(4);
    }

    @Test
    void history_is_told_as_one_set_and_live_orders_one_by_one() {
        String csv = """
                customerExternalId,orderedAt,amount
                1,2026-03-01,10
                1,2026-02-20,10
                ,2026-03-01,10
                """;
        bench.run("orders", Map.of("createCustomers", "true"), csv);
        assertThat(bench.events.all()).singleElement().isInstanceOf(OrdersImported.class);
        ImportBench live = new ImportBench();
        live.run("orders", Map.of("createCustomers", "true", "mode", "live"), csv);
        live.run("orders", Map.of("createCustomers", "true", "mode", "live"), csv);
        assertThat(live.events.all())
                .hasSize(3)
                .first()
                .satisfies(e ->
                        assertThat(((OrderPlaced) e).occurredAt()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z")));
        assertThat(live.events.all().subList(1, 3)).allMatch(e -> e instanceof OrdersImported);
    }

    @Test
    void amounts_in_other_currencies_are_taken_without_a_value_and_counted() {
        Import done = bench.run("orders", Map.of("default.currency", "INR"), "orderedAt,amount\n2026-01-01,10\n");
        assertThat(done.counts().warnings()).isEqualTo(Map.of("not_in_company_currency", 1L));
        assertThat(bench.texts("SELECT o.company_amount AS t FROM order_external_id x JOIN customer_order o"
                        + " ON o.id = x.order_id WHERE x.source = ?"))
                .containsExactly("null");
    }

    @Test
    void dates_are_read_as_told_and_business_days_are_the_companys() {
        bench.run("orders", Map.of("dateFormat", "d/M/yyyy HH:mm", "zone", "America/New_York"), """
                orderedAt,amount
                1/7/2026 20:30,1
                """.replace(
                        "2026", "2025"));
        assertThat(bench.texts("SELECT CONCAT(o.ordered_at, ' ', o.business_date) AS t FROM order_external_id x"
                        + " JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?"))
                .containsExactly("2025-07-02 00:30:00.000000 2025-07-02");
    }

    private String everything() {
        return String.join(
                "\n",
                bench.texts("SELECT CONCAT_WS(' ', x.external_id, HEX(o.id), o.version, o.changed_at, HEX(o.import_id),"
                        + " o.amount) AS t FROM order_external_id x JOIN customer_order o ON o.id = x.order_id"
                        + " WHERE x.source = ? ORDER BY 1"));
    }

    private static ImportCounts counts(long created, long updated, long unchanged, long rejected) {
        return new ImportCounts(created, updated, unchanged, rejected, Map.of());
    }
}
