package sambandh.rest.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class ContractSliceTest {
    private static final String CONTRACTS = "/api/v1/contracts";

    private final Client manager = RestSlice.as("manager");
    private final UUID customer = customer();

    @Test
    void a_contract_is_made_and_read_as_of_any_day() {
        Answer made = make("2026-01-01", "2026-12-31");
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.text("/state")).isEqualTo("running");
        assertThat(made.text("/renewsOn")).isEqualTo("2027-01-01");
        assertThat(made.text("/noticeBy")).isEqualTo("2026-11-01");
        assertThat(made.text("/yearly/amount")).isEqualTo("12000.00");
        String location = made.header("Location");
        assertThat(manager.get(location).body()).isEqualTo(made.body());
        assertThat(manager.get(location + "?asOf=2025-12-31").text("/state")).isEqualTo("agreed");
    }

    @Test
    void a_renewal_keeps_the_term_before_and_its_value_then() {
        Answer made = make("2026-01-01", "2026-12-31");
        String location = made.header("Location");
        String next = """
                {"until": "2027-12-31", "value": {"amount": {"amount": "1100", "currency": "EUR"}, "per": "month"}}""";
        assertThat(manager.post(location + "/renewals", next).status()).isEqualTo(428);
        Answer renewed = manager.with("If-Match", "\"1\"").post(location + "/renewals", next);
        assertThat(renewed.status()).isEqualTo(200);
        assertThat(renewed.texts("/terms", "from")).containsExactly("2026-01-01", "2027-01-01");
        assertThat(renewed.text("/value/amount/amount")).isEqualTo("1000.00");
        assertThat(manager.get(location + "?asOf=2027-01-01").text("/value/amount/amount"))
                .isEqualTo("1100.00");
        assertThat(manager.patch(location, renewed.etag(), "{\"until\": \"2026-06-30\"}").faults())
                .containsExactly("/until before_from");
        Answer longer = manager.patch(location, renewed.etag(), "{\"until\": \"2028-12-31\"}");
        assertThat(longer.text("/terms/1/until")).isEqualTo("2028-12-31");
    }

    @Test
    void an_end_says_who_when_and_why() {
        Answer made = make("2026-01-01", "2026-12-31");
        String end = """
                {"by": "customer", "reason": "price", "lastDay": "2026-03-01"}""";
        Client withTag = manager.with("If-Match", "\"1\"");
        Answer ended = withTag.post(made.header("Location") + "/end", end);
        assertThat(ended.text("/state")).isEqualTo("ended");
        assertThat(ended.at("/renewsOn")).isNull();
        Answer again = manager.with("If-Match", "\"2\"").post(made.header("Location") + "/end", end);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.faults()).containsExactly(" has_ended");
        assertThat(manager.delete(made.header("Location"), "\"2\"").status()).isEqualTo(204);
        assertThat(manager.get(made.header("Location")).status()).isEqualTo(404);
    }

    @Test
    void all_faults_are_told_at_once() {
        Answer answer = manager.post(CONTRACTS, """
                {"customerId": "x", "from": "soon", "value": {"amount": {"amount": "1", "currency": "EUR"}},
                 "renewal": {"mode": "automatic", "noticeDays": -1}}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/customerId invalid_id",
                        "/name required",
                        "/from invalid_date",
                        "/value/per required",
                        "/renewal/months invalid_months",
                        "/renewal/noticeDays invalid_days");
        Answer stranger = manager.post(CONTRACTS, """
                {"customerId": "%s", "name": "Tea", "from": "2026-01-01"}""".formatted(UUID.randomUUID()));
        assertThat(stranger.faults()).containsExactly("/customerId unknown_customer");
    }

    @Test
    void the_next_renewals_are_known_ahead() {
        make("2025-01-01", "2026-05-31");
        make("2025-01-01", "2026-03-31");
        make("2025-01-01", "2026-09-30");
        String list = CONTRACTS + "?customerId=" + customer + "&renewsFrom=2026-03-02&renewsBefore=2026-07-01";
        assertThat(manager.get(list).texts("/items", "renewsOn")).containsExactly("2026-04-01", "2026-06-01");
    }

    @Test
    void who_may_not_is_told_so() {
        assertThat(RestSlice.as("support").post(CONTRACTS, "{}").status()).isEqualTo(403);
        assertThat(RestSlice.as("support").get(CONTRACTS).status()).isEqualTo(200);
    }

    private Answer make(String from, String until) {
        return manager.post(CONTRACTS, """
                {"customerId": "%s", "name": "Tea for the canteen", "from": "%s", "until": "%s",
                 "value": {"amount": {"amount": "1000", "currency": "EUR"}, "per": "month"},
                 "renewal": {"mode": "automatic", "months": 12, "noticeDays": 60}}""".formatted(customer, from, until));
    }

    private static UUID customer() {
        Customer made = SampleCustomers.customer().build();
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryCustomers.class).add(made));
        return made.id().value();
    }
}
