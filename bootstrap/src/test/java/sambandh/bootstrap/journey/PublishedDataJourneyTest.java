package sambandh.bootstrap.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Companies whose true figures are published come in as they are, and are measured rightly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PublishedDataJourneyTest {
    private static final String CDNOW = "/api/v1/imports/orders?mode=history&createCustomers=true"
            + "&map.customerExternalId=customer_id&map.orderedAt=date&default.currency=USD&source=";
    private static final String ONLINE_RETAIL = "/api/v1/imports/order-lines?source=online-retail&mode=history"
            + "&createCustomers=true&cancellationPrefix=C&map.orderExternalId=invoice_no"
            + "&map.productExternalId=stock_code&map.orderedAt=invoice_date&map.unitPrice=unit_price"
            + "&map.customerExternalId=customer_id&map.customerCountry=country&default.currency=GBP"
            + "&zone=Europe/London";
    private static final String MEASURES = "/api/v1/measures/";
    private static final String REPEATS = "/api/v1/measures/repeat-purchase?from=";

    private final List<Installation> opened = new ArrayList<>();

    @BeforeAll
    static void the_files_must_be_there() {
        PublishedFiles.mustBeThere();
    }

    @AfterAll
    void close() {
        opened.forEach(Installation::close);
    }

    @Test
    void the_cdnow_sample_is_measured_as_published_and_a_second_time_changes_nothing() throws IOException {
        Caller admin = company("USD", "America/New_York");
        Path file = PublishedFiles.file("cdnow_sample.csv");
        for (long known : new long[] {0, 6_919}) {
            var done = imported(admin, CDNOW + "cdnow", file);
            assertThat(done.number("created")).isEqualTo(6_919 - known);
            assertThat(done.number("unchanged")).isEqualTo(known);
            var bought = admin.get(REPEATS + "1997-01-01&to=1998-07-01");
            assertThat(bought.number("total/orders")).isEqualTo(6_919);
            assertThat(bought.number("total/customers")).isEqualTo(2_357);
            assertThat(bought.number("total/customerDays")).isEqualTo(6_696);
            assertThat(bought.number("total/repeatTransactions")).isEqualTo(4_339);
            assertThat(bought.number("total/repeatCustomers")).isEqualTo(1_139);
            assertThat(bought.number("guestOrders")).isZero();
        }
        for (var week : PublishedFiles.rows(PublishedFiles.file("cdnow_sample_weekly_cumulative_repeats.csv"))) {
            LocalDate to = LocalDate.of(1997, 1, 1).plusWeeks(Long.parseLong(week.getField("week")));
            assertThat(admin.get(REPEATS + "1997-01-01&to=" + to).number("total/repeatTransactions"))
                    .as("repeat purchases before %s", to)
                    .isEqualTo(Long.parseLong(week.getField("cum_repeat_transactions")));
        }
    }

    /**
     * 29.0 % of the customers of the first 39 weeks buy in the next 39, as is published; the other figures were worked out
     * of the file by another program.
     */
    @Test
    void the_cdnow_sample_has_its_churn_cohorts_gaps_amounts_and_scores() throws IOException {
        Caller admin = company("USD", "America/New_York");
        imported(admin, CDNOW + "cdnow", PublishedFiles.file("cdnow_sample.csv"));
        var churn = admin.get(MEASURES + "churn?from=1997-10-01&to=1998-07-01&days=273");
        assertThat(churn.number("total/activeAtStart")).isEqualTo(2_357);
        assertThat(churn.number("total/churned")).isEqualTo(1_673);
        assertThat(1 - Double.parseDouble(churn.text("total/churnRate"))).isCloseTo(.290, within(.0005));
        var gaps = admin.get(MEASURES + "order-gaps?from=1997-01-01&to=1998-07-01");
        assertThat(gaps.number("total/gaps")).isEqualTo(4_339);
        assertThat(Double.parseDouble(gaps.text("total/mean"))).isCloseTo(70.860567, within(1e-6));
        assertThat(texts(gaps, "lowerQuartile", "median", "upperQuartile", "shortest", "longest"))
                .containsExactly("12", "34", "90.5", "1", "532");
        var value = admin.get(MEASURES + "order-value?from=1997-01-01&to=1998-07-01");
        assertThat(texts(value, "revenue/amount", "averageOrderValue/amount", "revenuePerCustomer/amount"))
                .containsExactly("244091.94", "35.2785", "103.5604");
        var revenue = admin.get(MEASURES + "revenue-retention?from=1997-10-01&to=1998-07-01&days=90");
        assertThat(texts(revenue, "customersBefore", "revenueBefore/amount", "revenueNow/amount", "retained/amount"))
                .containsExactly("409", "26410.63", "10430.42", "7135.41");
        assertThat(texts(revenue, "expansion/amount", "contraction/amount", "lost/amount", "revenueOfOthers/amount"))
                .containsExactly("3295.01", "5520.40", "13754.82", "7362.15");
        var rfm = admin.get(MEASURES + "rfm?from=1997-01-01&to=1998-07-01");
        assertThat(rfm.number("total/grid/0/customers")).isEqualTo(264);
        assertThat(rfm.number("total/grid/24/customers")).isEqualTo(460);
        assertThat(rfm.number("total/grid/6/customers")).as("4 and 4").isEqualTo(170);
    }

    @Test
    void the_cdnow_samples_cohorts_come_back_as_the_file_says() throws IOException {
        Caller admin = company("USD", "America/New_York");
        imported(admin, CDNOW + "cdnow", PublishedFiles.file("cdnow_sample.csv"));
        var cohorts = admin.get(MEASURES + "cohorts?from=1997-01-01&to=1997-04-01&periods=17&asOf=1998-06-30");
        long[][] customers = {
            {781, 124, 95, 70, 65, 77, 65, 53, 52, 45, 62, 59, 45, 47, 63, 37, 37, 33},
            {857, 134, 110, 75, 77, 75, 61, 61, 74, 70, 59, 57, 59, 70, 56, 59, 60},
            {719, 87, 84, 78, 63, 64, 55, 57, 73, 65, 47, 51, 78, 32, 38, 45}
        };
        for (int cohort = 0; cohort < customers.length; cohort++) {
            for (int month = 0; month < customers[cohort].length; month++) {
                assertThat(cohorts.number("total/cohorts/" + cohort + "/periods/" + month + "/customers"))
                        .as("cohort %s, month %s", cohort, month)
                        .isEqualTo(customers[cohort][month]);
            }
        }
        assertThat(cohorts.text("total/cohorts/0/periods/1/amount/amount")).isEqualTo("7003.73");
        assertThat(cohorts.number("total/cohorts/2/periods/3/orders")).isEqualTo(95);
        assertThat(cohorts.text("total/cohorts/1/periods/17/customers"))
                .as("not begun")
                .isEmpty();
    }

    @Test
    void the_cdnow_master_comes_in_whole() throws IOException {
        Caller admin = company("USD", "America/New_York");
        var done = imported(admin, CDNOW + "cdnow", PublishedFiles.file("cdnow_master.csv.gz"));
        assertThat(done.number("created")).isEqualTo(69_659);
        var bought = admin.get(REPEATS + "1997-01-01&to=1998-07-01");
        assertThat(bought.number("total/orders")).isEqualTo(69_659);
        assertThat(bought.number("total/customers")).isEqualTo(23_570);
        assertThat(bought.number("total/customerDays")).isEqualTo(67_591);
    }

    @Test
    void the_first_months_of_online_retail_come_in_with_guests_returns_and_cancellations(@TempDir Path folder)
            throws IOException {
        Caller admin = company("GBP", "Europe/London");
        var rows = PublishedFiles.rows(PublishedFiles.file("online_retail.csv.gz")).stream()
                .takeWhile(row -> row.getField("invoice_date").compareTo("2011-03-01") < 0)
                .toList();
        Invoices invoices = Invoices.of(rows);
        Path file = PublishedFiles.written(rows, folder.resolve("online_retail.csv"));
        for (long known : new long[] {0, rows.size()}) {
            var done = imported(admin, ONLINE_RETAIL, file);
            assertThat(done.number("rejected")).isZero();
            assertThat(done.number("created")).isEqualTo(rows.size() - known);
            assertThat(done.number("unchanged")).isEqualTo(known);
            assertThat(invoices(admin)).isEqualTo(invoices.all());
        }
        var bought = admin.get(REPEATS + "2010-12-01&to=2011-03-01");
        assertThat(bought.number("guestOrders")).isEqualTo(invoices.guestSales());
        assertThat(bought.number("total/orders")).isEqualTo(invoices.namedSales());
        assertThat(bought.number("total/customers")).isEqualTo(invoices.customers());
        assertThat(bought.number("total/customerDays")).isEqualTo(invoices.customerDays());
        System.out.printf("online retail: %s%n", invoices.summary());
    }

    private static List<String> texts(Caller.Answer answer, String... figures) {
        return Stream.of(figures).map(figure -> answer.text("total/" + figure)).toList();
    }

    private Caller company(String currency, String zone) {
        Installation installation = new Installation();
        opened.add(installation);
        Caller admin = installation.administrator();
        var answer = admin.patch(
                "/api/v1/company",
                admin.get("/api/v1/company").header("ETag"),
                Map.of("name", "Published & Co.", "currency", currency, "zone", zone));
        assertThat(answer.status()).as(answer.raw().body()).isEqualTo(200);
        return admin;
    }

    private static Caller.Answer imported(Caller admin, String path, Path file) throws IOException {
        long begun = System.nanoTime();
        String[] gzip = file.toString().endsWith(".gz") ? new String[] {"Content-Encoding", "gzip"} : new String[0];
        var accepted = admin.csv(path, file, gzip);
        assertThat(accepted.status()).as(accepted.raw().body()).isEqualTo(202);
        var ended =
                admin.until(accepted.header("Location"), a -> !a.text("state").matches("receiving|running"));
        assertThat(ended.text("state")).as(ended.raw().body()).isEqualTo("succeeded");
        long ms = Math.max(1, Duration.ofNanos(System.nanoTime() - begun).toMillis());
        long read = ended.number("read");
        System.out.printf(
                "%s over HTTP, %d rows in %d ms: %d rows/s%n", file.getFileName(), read, ms, read * 1_000 / ms);
        return ended;
    }

    /** All orders that there are, page by page. */
    private static Map<String, Invoices.Invoice> invoices(Caller admin) {
        Map<String, Invoices.Invoice> found = new TreeMap<>();
        String next = "";
        do {
            var page = admin.get("/api/v1/orders?limit=200" + next);
            for (JsonNode order : page.json().get("items").values()) {
                found.put(
                        order.get("externalIds").get(0).get("externalId").getStringValue(), Invoices.Invoice.of(order));
            }
            next = page.text("next").isEmpty() ? "" : "&cursor=" + page.text("next");
        } while (!next.isEmpty());
        return found;
    }
}
