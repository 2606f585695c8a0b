package sambandh.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class FreshnessSliceTest {
    private final Client agent = RestSlice.as("agent");
    private final Client manager = RestSlice.as("manager");

    @Test
    void who_was_taken_in_by_hand_is_fresh_and_can_be_confirmed_again() {
        Answer made = agent.post("/api/v1/people", "{\"name\": \"Ann\", \"interests\": [\"tea\", \"books\"]}");
        assertThat(made.text("/stale")).isEqualTo("false");
        assertThat(made.text("/confirmedAt")).isNotEmpty();
        assertThat(made.body()).contains("\"interests\":[\"books\",\"tea\"]");
        Answer confirmed = agent.post("/api/v1/people/" + made.text("/id") + "/confirmation", "");
        assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(200);
        assertThat(confirmed.header("ETag")).isEqualTo(made.header("ETag"));
        assertThat(agent.post("/api/v1/people/" + UUID.randomUUID() + "/confirmation", "")
                        .status())
                .isEqualTo(404);
        Answer customer = agent.post("/api/v1/customers", "{\"kind\": \"household\", \"name\": \"Ann\"}");
        assertThat(customer.text("/stale")).isEqualTo("false");
        assertThat(agent.post("/api/v1/customers/" + customer.text("/id") + "/confirmation", "")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_stale_are_listed_by_confirmation_and_by_nothing_else() {
        assertThat(agent.get("/api/v1/people?stale=true&limit=1").status()).isEqualTo(200);
        assertThat(agent.get("/api/v1/people?stale=true&sort=name").faults()).containsExactly("sort unknown_sort");
        assertThat(agent.get("/api/v1/people?sort=confirmedAt").faults()).containsExactly("sort unknown_sort");
        assertThat(agent.get("/api/v1/people?stale=perhaps").faults()).containsExactly("stale invalid_flag");
        assertThat(agent.get("/api/v1/people?ownerId=" + UUID.randomUUID())
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void managers_set_after_how_long_data_are_stale() {
        Answer before = manager.get("/api/v1/company/data-rules");
        assertThat(before.text("/confirmWithin")).isEqualTo("P12M");
        Answer wrong =
                manager.patch("/api/v1/company/data-rules", before.header("ETag"), "{\"confirmWithin\": \"PT1H\"}");
        assertThat(wrong.faults()).containsExactly("/confirmWithin invalid_period");
        Answer changed =
                manager.patch("/api/v1/company/data-rules", before.header("ETag"), "{\"confirmWithin\": \"P90D\"}");
        assertThat(changed.text("/confirmWithin")).isEqualTo("P90D");
        assertThat(manager.patch("/api/v1/company/data-rules", before.header("ETag"), "{\"confirmWithin\": \"P1D\"}")
                        .status())
                .isEqualTo(412);
        manager.patch("/api/v1/company/data-rules", changed.header("ETag"), "{\"confirmWithin\": \"P12M\"}");
    }

    @Test
    void influence_is_told_with_its_faults() {
        Answer wrong = agent.post("/api/v1/people", """
                {"name": "Ann", "memberships": [{"customerId": "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a", "role": "buyer",
                 "influence": "nags", "weight": 6}], "interests": ["No Code"]}""");
        assertThat(wrong.faults())
                .containsExactly(
                        "/memberships/0/influence unknown_value",
                        "/memberships/0/weight out_of_range",
                        "/interests/0 invalid_code");
    }
}
