package sambandh.persistence.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;

/** Real files, where {@code SAMBANDH_TEST_DATA} names the folder that holds them; they never enter the project. */
class PublishedDataTest {
    private static final Map<String, String> CDNOW = Map.of(
            "map.customerExternalId",
            "customer_id",
            "map.orderedAt",
            "date",
            "default.currency",
            "USD",
            "createCustomers",
            "true");
    private static final Map<String, String> ONLINE_RETAIL = Map.ofEntries(
            Map.entry("map.orderExternalId", "invoice_no"),
            Map.entry("map.productExternalId", "stock_code"),
            Map.entry("map.orderedAt", "invoice_date"),
            Map.entry("map.unitPrice", "unit_price"),
            Map.entry("map.customerExternalId", "customer_id"),
            Map.entry("map.customerCountry", "country"),
            Map.entry("default.currency", "GBP"),
            Map.entry("zone", "Europe/London"),
            Map.entry("cancellationPrefix", "C"),
            Map.entry("createCustomers", "true"));
    private static final String DAYS = "FROM (SELECT DISTINCT o.customer_id, o.business_date FROM order_external_id x"
            + " JOIN customer_order o ON o.id = x.order_id WHERE x.source = ?) days";

    private final ImportBench bench = new ImportBench();

    @BeforeAll
    static void the_files_must_be_there() {
        assumeTrue(
                System.getenv("SAMBANDH_TEST_DATA") != null,
                "skipped: SAMBANDH_TEST_DATA does not name the folder of the published files");
    }

    @Test
    void the_cdnow_sample_comes_in_whole_and_a_second_time_changes_nothing() throws IOException {
        assertThat(timed("orders", CDNOW, "cdnow_sample.csv", Long.MAX_VALUE).counts())
                .isEqualTo(counts(6_919, 0));
        assertThat(bench.orders()).isEqualTo(6_919);
        assertThat(bench.count("FROM customer_external_id WHERE source = ?")).isEqualTo(2_357);
        assertThat(bench.count(DAYS)).isEqualTo(6_696);
        assertThat(timed("orders", CDNOW, "cdnow_sample.csv", Long.MAX_VALUE).counts())
                .isEqualTo(counts(0, 6_919));
        assertThat(bench.orders()).isEqualTo(6_919);
    }

    @Test
    void the_cdnow_master_comes_in_whole() throws IOException {
        assertThat(timed("orders", CDNOW, "cdnow_master.csv.gz", Long.MAX_VALUE).counts())
                .isEqualTo(counts(69_659, 0));
        assertThat(bench.orders()).isEqualTo(69_659);
        assertThat(bench.count("FROM customer_external_id WHERE source = ?")).isEqualTo(23_570);
        assertThat(bench.count(DAYS)).isEqualTo(67_591);
    }

    @Test
    void the_first_months_of_online_retail_come_in_with_guests_returns_and_cancellations() throws IOException {
        long lines = 80_000;
        Import done = timed("order-lines", ONLINE_RETAIL, "online_retail.csv.gz", lines);
        assertThat(bench.rejections(done)).isEmpty();
        assertThat(done.counts().created()).isEqualTo(lines);
        assertThat(bench.count("FROM order_external_id x STRAIGHT_JOIN order_line l ON l.order_id = x.order_id"
                        + " WHERE x.source = ?"))
                .isEqualTo(lines);
        assertThat(bench.texts("SELECT DISTINCT o.kind AS t FROM order_external_id x STRAIGHT_JOIN customer_order o"
                        + " ON o.id = x.order_id WHERE x.source = ? ORDER BY 1"))
                .containsExactly("cancellation", "return", "sale");
        assertThat(bench.count("FROM order_external_id x STRAIGHT_JOIN customer_order o ON o.id = x.order_id"
                        + " WHERE x.source = ? AND x.external_id LIKE 'C%' AND o.kind <> 'cancellation'"))
                .isZero();
        assertThat(timed("order-lines", ONLINE_RETAIL, "online_retail.csv.gz", lines)
                        .counts()
                        .unchanged())
                .isEqualTo(lines);
    }

    private Import timed(String kind, Map<String, String> parameters, String name, long most) throws IOException {
        Path file = Path.of(System.getenv("SAMBANDH_TEST_DATA"), name);
        try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
                InputStream text = name.endsWith(".gz") ? new GZIPInputStream(raw) : raw) {
            long begun = System.nanoTime();
            Import done = bench.run(kind, parameters, TestUpload.of(text, most), 5_000);
            Duration took = Duration.ofNanos(System.nanoTime() - begun);
            System.out.printf(
                    "%s: %d rows in %d ms, %d rows/s%n",
                    name, done.read(), took.toMillis(), done.read() * 1_000 / Math.max(1, took.toMillis()));
            assertThat(done.state()).as(String.valueOf(done.reason())).isEqualTo(Import.State.SUCCEEDED);
            return done;
        }
    }

    private static ImportCounts counts(long created, long unchanged) {
        return new ImportCounts(created, 0, unchanged, 0, Map.of());
    }
}
