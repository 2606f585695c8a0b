package sambandh.rest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sambandh.application.order.InMemoryHistories;
import sambandh.application.order.SampleOrders;
import sambandh.application.shared.TestClock;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.shared.Country;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** It is 2 March 2026. One customer of two came back, and somebody new came. */
class MeasureSliceTest {
    private static final String MEASURES = "/api/v1/measures/";
    private static final String RETENTION = "/api/v1/measures/retention";
    private static final String REPEAT = "/api/v1/measures/repeat-purchase";
    private static final String FEBRUARY = "?from=2026-02-01&to=2026-03-01";

    private final Client analyst = RestSlice.as("analyst");

    @BeforeAll
    static void three_customers_and_a_guest() {
        buys(new Country("NP"), "2026-01-10", "2026-02-10", "2026-02-20");
        buys(new Country("IN"), "2026-01-10");
        buys(null, "2026-02-10");
        RestSlice.bean(InMemoryHistories.class)
                .order(SampleOrders.sale().orderedAt("2026-02-03T06:00:00Z").build());
    }

    @Test
    void retention_carries_its_definition() {
        Answer answer = analyst.get(RETENTION + FEBRUARY + "&days=28");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/total/customersBefore")).isEqualTo("2");
        assertThat(answer.text("/total/retained")).isEqualTo("1");
        assertThat(answer.text("/total/churned")).isEqualTo("1");
        assertThat(Double.parseDouble(answer.text("/total/retentionRate"))).isEqualTo(0.5);
        assertThat(answer.text("/total/firstTimeCustomers")).isEqualTo("1");
        assertThat(answer.text("/guestOrders")).isEqualTo("1");
        assertThat(answer.text("/periodOver")).isEqualTo("true");
        String today = LocalDate.ofInstant(RestSlice.bean(TestClock.class).instant(), ZoneId.of(answer.text("/zone")))
                .toString();
        assertThat(answer.text("/asOf")).isEqualTo(today);
        assertThat(answer.text("/definition/customersBefore")).contains("28 days", "2026-01-04", "2026-02-01");
        assertThat(answer.text("/definition/asOf")).contains(today);
        assertThat(answer.at("/countries")).isNull();
    }

    @Test
    void by_country_each_part_stands_beside_the_whole() {
        Answer answer = analyst.get(RETENTION + FEBRUARY + "&days=28&by=country");
        assertThat(answer.text("/countries/0/country")).isEqualTo("IN");
        assertThat(answer.text("/countries/0/churned")).isEqualTo("1");
        assertThat(answer.text("/countries/1/country")).isEqualTo("NP");
        assertThat(answer.at("/countries/2/country")).isNull();
        assertThat(answer.at("/countries/2/retentionRate"))
                .as("of none there is no rate")
                .isNull();
        assertThat(answer.text("/total/customersBefore")).isEqualTo("2");
    }

    @Test
    void repeat_purchase_tells_customers_orders_and_days() {
        Answer answer = analyst.get(REPEAT + FEBRUARY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/total/customers")).isEqualTo("2");
        assertThat(answer.text("/total/repeatCustomers")).isEqualTo("1");
        assertThat(answer.text("/total/orders")).isEqualTo("3");
        assertThat(answer.text("/total/customerDays")).isEqualTo("3");
        assertThat(answer.text("/total/repeatTransactions")).isEqualTo("2");
        assertThat(answer.text("/definition/repeatTransactions")).contains("first time");
    }

    @Test
    void churn_tells_who_fell_silent_and_who_is_active_now() {
        Answer answer = analyst.get(MEASURES + "churn" + FEBRUARY + "&days=28");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer, "activeAtStart", "churned", "churnRate", "newAndActive", "activeAtEnd"))
                .containsExactly("2", "1", "0.5", "1", "2");
        assertThat(texts(answer, "boughtBefore", "silentAtEnd", "silentRate", "reactivated", "newAndSilent"))
                .containsExactly("2", "1", "0.5", "0", "0");
        assertThat(answer.text("/definition/churned"))
                .contains("28 days", "from 2026-02-01 up to and without 2026-03-01");
    }

    @Test
    void revenue_retention_tells_gross_and_net_and_what_could_not_be_valued() {
        Answer answer = analyst.get(MEASURES + "revenue-retention" + FEBRUARY + "&days=28&by=country");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/total/revenueBefore/amount")).isEqualTo("12.50");
        assertThat(answer.text("/total/revenueNow/amount")).isEqualTo("25.00");
        assertThat(answer.text("/total/expansion/amount")).isEqualTo("12.50");
        assertThat(answer.text("/total/lost/amount")).isEqualTo("0.00");
        assertThat(answer.text("/total/lost/currency")).isEqualTo("EUR");
        assertThat(texts(answer, "customersBefore", "grossRate", "netRate", "unvaluedOrders"))
                .containsExactly("1", "1.0", "2.0", "2");
        assertThat(answer.text("/countries/0/country")).isEqualTo("IN");
        assertThat(answer.at("/countries/0/netRate")).as("of nothing").isNull();
    }

    @Test
    void order_value_is_told_as_money() {
        Answer answer = analyst.get(MEASURES + "order-value" + FEBRUARY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/total/averageOrderValue/amount")).isEqualTo("12.50");
        assertThat(answer.text("/total/revenue/amount")).isEqualTo("25.00");
        assertThat(texts(answer, "customers", "orders", "unvaluedOrders")).containsExactly("2", "3", "1");
        Answer none = analyst.get(MEASURES + "order-value?from=2020-01-01&to=2020-02-01");
        assertThat(none.at("/total/averageOrderValue")).isNull();
        assertThat(none.text("/total/revenue/amount")).isEqualTo("0.00");
    }

    @Test
    void order_gaps_tell_mean_and_quartiles() {
        Answer answer = analyst.get(MEASURES + "order-gaps" + FEBRUARY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer, "customers", "gaps", "mean", "median", "lowerQuartile", "shortest", "longest"))
                .containsExactly("1", "2", "20.5", "20.5", "15.25", "10", "31");
        assertThat(analyst.get(MEASURES + "order-gaps?from=2020-01-01&to=2020-02-01")
                        .at("/total/median"))
                .isNull();
    }

    @Test
    void cohorts_are_followed_month_by_month_as_far_as_one_can_see() {
        Answer answer = analyst.get(MEASURES + "cohorts?from=2026-01-01&to=2026-03-01&periods=6");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/per")).isEqualTo("month");
        assertThat(answer.text("/total/cohorts/0/cohort")).isEqualTo("2026-01-01");
        assertThat(answer.text("/total/cohorts/0/customers")).isEqualTo("2");
        assertThat(answer.text("/total/cohorts/0/periods/1/customers")).isEqualTo("1");
        assertThat(answer.text("/total/cohorts/0/periods/1/orders")).isEqualTo("2");
        assertThat(answer.text("/total/cohorts/0/periods/1/share")).isEqualTo("0.5");
        assertThat(answer.text("/total/cohorts/0/periods/1/amount/amount")).isEqualTo("25.00");
        assertThat(answer.text("/total/cohorts/0/periods/1/complete")).isEqualTo("true");
        assertThat(answer.text("/total/cohorts/0/periods/2/complete")).isEqualTo("false");
        assertThat(answer.at("/total/cohorts/0/periods/3")).isNull();
        assertThat(answer.text("/total/together/1/of")).isEqualTo("2");
        Answer weeks = analyst.get(MEASURES + "cohorts?from=2026-01-10&to=2026-01-11&per=week&periods=0");
        assertThat(weeks.text("/total/cohorts/0/cohort")).as("a Monday").isEqualTo("2026-01-05");
    }

    @Test
    void cohorts_are_a_picture_for_who_asks_for_one() throws Exception {
        String path = MEASURES + "cohorts?from=2026-01-01&to=2026-03-01&periods=3";
        Answer answer = analyst.with("Accept", "image/svg+xml").get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("image/svg+xml");
        var svg = DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.body().getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(svg.getAttribute("role")).isEqualTo("img");
        assertThat(svg.getElementsByTagName("title").item(0).getTextContent())
                .isEqualTo("Customers who came back, by month of their first order");
        assertThat(svg.getElementsByTagName("desc").item(0).getTextContent()).contains("2 cohorts with 3 customers");
        assertThat(svg.getTextContent()).contains("Jan 2026", "50 %", "1 of 2 customers", "not over yet");
        assertThat(analyst.with("Accept", "image/svg+xml")
                        .get(path + "&periods=x")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void rfm_scores_and_names_customers() {
        Answer answer = analyst.get(MEASURES + "rfm" + FEBRUARY);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer, "customers", "unvaluedOrders")).containsExactly("2", "1");
        // half of them are worse than the better one: 1 + 5/2, rounded down
        assertThat(answer.text("/total/recency/2/score")).isEqualTo("3");
        assertThat(answer.text("/total/recency/2/customers")).isEqualTo("1");
        assertThat(answer.text("/total/recency/2/from")).isEqualTo("8");
        assertThat(answer.text("/total/monetary/2/from/amount")).isEqualTo("25.00");
        assertThat(answer.body()).contains("\"name\":\"need_attention\",\"customers\":1");
        assertThat(answer.text("/definition/classes")).contains("champions");
    }

    @Test
    void kept_to_a_segment_guests_are_not_told_and_an_unknown_one_is_named() {
        UUID segment = UUID.randomUUID();
        CustomerId one = new CustomerId(UUID.randomUUID());
        RestSlice.bean(InMemoryHistories.class).set(segment, one);
        Answer answer = analyst.get(RETENTION + FEBRUARY + "&segmentId=" + segment);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/segmentId")).isEqualTo(segment.toString());
        assertThat(answer.text("/total/customersBefore")).isEqualTo("0");
        assertThat(answer.at("/guestOrders")).isNull();
        Answer unknown = analyst.get(RETENTION + FEBRUARY + "&segmentId=" + UUID.randomUUID());
        assertThat(unknown.status()).isEqualTo(404);
        assertThat(unknown.faults().toString()).isEqualTo("[segmentId unknown_segment]");
        assertThat(faults(FEBRUARY + "&segmentId=x")).isEqualTo("[segmentId invalid_id]");
    }

    @Test
    void cohorts_that_cannot_be_are_refused() {
        for (String[] wrong : new String[][] {
            {"?from=2026-01-01&to=2026-03-01&per=year&periods=many", "[per unknown_value, periods invalid_number]"},
            {"?from=2026-01-01&to=2026-03-01&periods=105", "[periods out_of_range]"},
            {"?from=2000-01-01&to=2026-03-01", "[to too_many_cohorts]"}
        }) {
            Answer answer = analyst.get(MEASURES + "cohorts" + wrong[0]);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.faults().toString()).isEqualTo(wrong[1]);
        }
    }

    @Test
    void as_of_an_earlier_day_the_period_is_not_over() {
        Answer answer = analyst.get(REPEAT + FEBRUARY + "&asOf=2026-02-15");
        assertThat(answer.text("/periodOver")).isEqualTo("false");
        assertThat(answer.text("/total/orders")).isEqualTo("2");
    }

    @Test
    void parameters_that_cannot_be_are_named() {
        assertThat(analyst.get(RETENTION).status()).isEqualTo(400);
        assertThat(faults("?from=x&to=2026-02-30&days=many&asOf=now"))
                .isEqualTo("[from invalid_date, to invalid_date, days invalid_number, asOf invalid_date]");
        assertThat(faults("?from=2026-02-01&to=2026-02-01")).isEqualTo("[to not_after_from]");
        assertThat(faults("?from=2026-02-01&to=9999-12-31&days=0")).isEqualTo("[to out_of_range, days out_of_range]");
        assertThat(faults("?from=2026-02-01&to=2026-03-01&days=3661")).isEqualTo("[days out_of_range]");
        assertThat(faults(FEBRUARY + "&by=colour")).isEqualTo("[by unknown_value]");
        assertThat(faults(FEBRUARY + "&segment=1")).isEqualTo("[segment unknown_parameter]");
    }

    @Test
    void measures_are_for_those_who_steer() {
        for (String role : new String[] {"agent", "support"}) {
            assertThat(RestSlice.as(role).get(RETENTION + FEBRUARY).status()).isEqualTo(403);
            assertThat(RestSlice.as(role).get(REPEAT + FEBRUARY).status()).isEqualTo(403);
        }
        assertThat(RestSlice.stranger().get(REPEAT + FEBRUARY).status()).isEqualTo(401);
    }

    private static List<String> texts(Answer answer, String... figures) {
        return Stream.of(figures).map(figure -> answer.text("/total/" + figure)).toList();
    }

    private String faults(String query) {
        Answer answer = analyst.get(RETENTION + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        return answer.faults().toString();
    }

    private static void buys(Country country, String... dates) {
        InMemoryHistories histories = RestSlice.bean(InMemoryHistories.class);
        CustomerId customer = new CustomerId(UUID.randomUUID());
        histories.customer(customer, country);
        for (String date : dates) {
            SampleOrders sale = SampleOrders.sale().customer(customer).orderedAt(date + "T06:00:00Z");
            // those of Nepal are valued, the others not
            histories.order(
                    "NP".equals(country == null ? "" : country.code())
                            ? sale.amount("12.50", "EUR")
                                    .companyAmount("12.50", "EUR")
                                    .build()
                            : sale.build());
        }
    }
}
