package sambandh.rest.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
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
            histories.order(SampleOrders.sale()
                    .customer(customer)
                    .orderedAt(date + "T06:00:00Z")
                    .build());
        }
    }
}
