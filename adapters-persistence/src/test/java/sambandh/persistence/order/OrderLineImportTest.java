package sambandh.persistence.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.persistence.bulk.ImportBench;
import sambandh.persistence.bulk.TestUpload;

class OrderLineImportTest {
    private static final Map<String, String> RETAIL = Map.of(
            "map.orderExternalId", "invoice_no",
            "map.productExternalId", "stock_code",
            "map.orderedAt", "invoice_date",
            "map.unitPrice", "unit_price",
            "map.customerExternalId", "customer_id",
            "map.customerCountry", "country",
            "cancellationPrefix", "C",
            "createCustomers", "true");
    private static final String FILE = """
            invoice_no,stock_code,description,quantity,invoice_date,unit_price,customer_id,country
            1,A,WHITE HEART,6,2010-12-01 08:26:00,2.55,17850,United Kingdom
            1,B,"LANTERN, METAL",6,2010-12-01 08:26:00,3.39,17850,United Kingdom
            2,A,WHITE HEART,1,2010-12-01 08:30:00,2.55,,United Kingdom
            1,A,WHITE HEART,6,2010-12-01 08:27:00,2.55,17850,United Kingdom
            C3,A,WHITE HEART,-1,2010-12-01 09:00:00,2.55,17850,United Kingdom
            4,A,,-10,2010-12-01 09:01:00,0.0,,United Kingdom
            5,C,POSTAGE,1,2010-12-01 09:02:00,0,12,EIRE
            """;
    private static final String ORDERS =
            "SELECT CONCAT(x.external_id, ' ', o.kind, ' ', o.ordered_at, ' ', o.amount, ' ', (SELECT COUNT(*)"
                    + " FROM order_line l WHERE l.order_id = o.id), ' ', o.customer_id IS NULL) AS t"
                    + " FROM order_external_id x JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?"
                    + " ORDER BY x.external_id";

    private final ImportBench bench = new ImportBench();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5_000})
    void rows_of_one_order_make_it_wherever_the_chunks_end(int chunk) {
        Import done = bench.run("order-lines", RETAIL, TestUpload.of(FILE), chunk);
        assertThat(done.state()).as(String.valueOf(done.reason())).isEqualTo(Import.State.SUCCEEDED);
        assertThat(done.counts()).isEqualTo(counts(7, 0, 0, 0));
        assertThat(bench.texts(ORDERS))
                .containsExactly(
                        "1 sale 2010-12-01 08:26:00.000000 50.9400 3 0",
                        "2 sale 2010-12-01 08:30:00.000000 2.5500 1 1",
                        "4 return 2010-12-01 09:01:00.000000 0.0000 1 1",
                        "5 sale 2010-12-01 09:02:00.000000 0.0000 1 0",
                        "C3 cancellation 2010-12-01 09:00:00.000000 -2.5500 1 0");
        assertThat(bench.texts(
                        "SELECT CONCAT(x.external_id, ' ', p.name) AS t FROM product_external_id x JOIN product p"
                                + " ON p.id = x.product_id WHERE x.source = ? ORDER BY x.external_id"))
                .containsExactly("A WHITE HEART", "B LANTERN, METAL", "C POSTAGE");
        assertThat(bench.texts("SELECT CONCAT(x.external_id, ' ', c.country) AS t FROM customer_external_id x"
                        + " JOIN customer c ON c.id = x.customer_id WHERE x.source = ? ORDER BY x.external_id"))
                .containsExactly("12 IE", "17850 GB");
        Import again = bench.run("order-lines", RETAIL, TestUpload.of(FILE), 4);
        assertThat(again.counts()).isEqualTo(counts(0, 0, 7, 0));
        assertThat(bench.texts("SELECT DISTINCT o.version AS t FROM order_external_id x JOIN customer_order o"
                        + " ON o.id = x.order_id WHERE x.source = ?"))
                .containsExactly("1");
    }

    @Test
    void a_changed_line_updates_and_a_new_one_is_added() {
        bench.run("order-lines", RETAIL, FILE);
        Import changed = bench.run(
                "order-lines",
                RETAIL,
                FILE.replace("METAL\",6", "METAL\",7") + "2,B,LANTERN,1,2010-12-01 08:30:00,3.39,,United Kingdom\n");
        assertThat(changed.counts()).isEqualTo(counts(1, 1, 6, 0));
        assertThat(bench.texts(ORDERS).subList(0, 2))
                .containsExactly(
                        "1 sale 2010-12-01 08:26:00.000000 54.3300 3 0",
                        "2 sale 2010-12-01 08:30:00.000000 5.9400 2 1");
        Import back = bench.run("order-lines", RETAIL, FILE);
        assertThat(back.counts()).isEqualTo(counts(0, 2, 5, 0));
    }

    @Test
    void a_wrong_row_in_the_middle_is_mended_by_the_whole_file_or_added_by_itself() {
        Import first = bench.run("order-lines", RETAIL, FILE.replace("METAL\",6", "METAL\",six"));
        assertThat(first.counts()).isEqualTo(counts(6, 0, 0, 1));
        assertThat(bench.rejections(first)).singleElement().satisfies(r -> {
            assertThat(r.line()).isEqualTo(3);
            assertThat(r.fault().pointer()).isEqualTo("quantity");
        });
        assertThat(bench.run("order-lines", RETAIL, FILE).counts()).isEqualTo(counts(1, 0, 6, 0));

        ImportBench other = new ImportBench();
        other.run("order-lines", RETAIL, FILE.replace("METAL\",6", "METAL\",six"));
        Map<String, String> add = new TreeMap<>(RETAIL);
        add.put("lines", "add");
        String report = FILE.lines().limit(1).findFirst().orElseThrow() + "\n"
                + FILE.lines().skip(2).findFirst().orElseThrow() + "\n";
        assertThat(other.run("order-lines", add, report).counts()).isEqualTo(counts(1, 0, 0, 0));
        assertThat(other.run("order-lines", add, report).counts()).isEqualTo(counts(0, 0, 1, 0));
        assertThat(other.texts(ORDERS).getFirst()).isEqualTo("1 sale 2010-12-01 08:26:00.000000 50.9400 3 0");
    }

    @Test
    void a_row_that_contradicts_its_order_is_refused_alone() {
        Import done = bench.run("order-lines", RETAIL, FILE + """
                2,A,WHITE HEART,1,2010-12-01 08:30:00,2.55,99,United Kingdom
                C3,A,WHITE HEART,9,2010-12-01 09:00:00,2.55,17850,United Kingdom
                """);
        assertThat(bench.rejections(done))
                .extracting(r -> r.line() + " " + r.fault().code())
                .containsExactly("6 positive_in_return", "9 customer_differs", "10 positive_in_return");
        assertThat(done.counts()).isEqualTo(counts(6, 0, 0, 3));
        assertThat(bench.texts(ORDERS)).hasSize(4);
    }

    @Test
    void an_unknown_customer_refuses_the_rows_of_the_order() {
        Map<String, String> strict = new TreeMap<>(RETAIL);
        strict.remove("createCustomers");
        Import done = bench.run("order-lines", strict, FILE);
        assertThat(done.counts()).isEqualTo(counts(2, 0, 0, 5));
        assertThat(bench.count("FROM product_external_id WHERE source = ?")).isEqualTo(1);
    }

    @Test
    void an_order_takes_ten_thousand_rows_from_wherever_they_stand_and_no_more() {
        StringBuilder file = new StringBuilder("orderExternalId,orderedAt,quantity,unitPrice\n");
        for (int n = 0; n < 10_003; n++) {
            file.append("large,2026-01-01,1,0.01\n").append(n % 100 == 0 ? "small" + n + ",2026-01-01,1,1\n" : "");
        }
        Import done = bench.run("order-lines", Map.of(), TestUpload.of(file.toString()), 500);
        assertThat(done.counts()).isEqualTo(counts(10_101, 0, 0, 3));
        assertThat(bench.rejections(done)).extracting(r -> r.fault().code()).containsOnly("too_many_rows");
        assertThat(bench.texts("SELECT COUNT(*) AS t FROM order_external_id x JOIN order_line l"
                        + " ON l.order_id = x.order_id WHERE x.source = ? AND x.external_id = 'large'"))
                .containsExactly("10000");
        assertThat(bench.orders()).isEqualTo(102);
    }

    @Test
    void a_dry_run_makes_neither_orders_nor_products() {
        Map<String, String> dry = new TreeMap<>(RETAIL);
        dry.put("dryRun", "true");
        assertThat(bench.run("order-lines", dry, FILE).counts()).isEqualTo(counts(7, 0, 0, 0));
        assertThat(bench.orders()).isZero();
        assertThat(bench.count("FROM product_external_id WHERE source = ?")).isZero();
    }

    private static ImportCounts counts(long created, long updated, long unchanged, long rejected) {
        return new ImportCounts(created, updated, unchanged, rejected, Map.of());
    }
}
