package sambandh.rest.tie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class TieSliceTest {
    private static final String TIES = "/api/v1/ties";

    private final Client agent = RestSlice.as("agent");

    @Test
    void a_tie_is_made_once_ended_and_taken_back() {
        String shop = customer();
        String mill = customer();
        Answer made = tie("works_with", "customerId", mill, "customerId", shop, "\"since\": \"2024-04-14\"");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/directed")).isEqualTo("false");
        assertThat(agent.get(made.header("Location")).body()).isEqualTo(made.body());
        Answer again = tie("works_with", "customerId", shop, "customerId", mill, "\"until\": null");
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.faults()).containsExactly(" tie_exists");
        String location = made.header("Location");
        Answer over = agent.patch(location, made.header("ETag"), "{\"until\": \"2025-04-13\"}");
        assertThat(over.text("/since")).isEqualTo("2024-04-14");
        assertThat(over.text("/until")).isEqualTo("2025-04-13");
        assertThat(agent.get("/api/v1/customers/" + shop + "/ties").texts("/items", "id"))
                .containsExactly(made.text("/id"));
        assertThat(agent.get("/api/v1/customers/" + shop + "/network")
                        .at("/nodes")
                        .size())
                .isEqualTo(1);
        assertThat(agent.delete(location, made.header("ETag")).status()).isEqualTo(412);
        assertThat(agent.delete(location, over.header("ETag")).status()).isEqualTo(204);
        assertThat(agent.get(location).status()).isEqualTo(404);
    }

    @Test
    void all_faults_of_a_tie_are_told_at_once_and_nobody_is_tied_to_themselves() {
        assertThat(agent.post(TIES, """
                        {"kind": "marries", "from": {"customerId": "no"}, "to": {}, "since": "2026-02-30"}""").faults())
                .containsExactly(
                        "/kind unknown_value", "/from/customerId invalid_id", "/to either_or", "/since invalid_date");
        String shop = customer();
        assertThat(tie("knows", "customerId", shop, "customerId", shop, "\"until\": null")
                        .faults())
                .containsExactly("/to self_tie");
        assertThat(tie(
                                "knows",
                                "customerId",
                                shop,
                                "personId",
                                UUID.randomUUID().toString(),
                                "\"until\": null")
                        .faults())
                .containsExactly("/to unknown_person");
    }

    @Test
    void the_network_goes_over_people_and_circles_as_far_as_asked() {
        String shop = customer();
        String mill = customer();
        String far = customer();
        Answer asha = agent.post("/api/v1/people", """
                {"name": "আশা", "memberships": [{"customerId": "%s", "role": "buyer", "influence": "decides", "weight": 4}]}""".formatted(shop));
        assertThat(asha.status()).as(asha.body()).isEqualTo(201);
        tie("knows", "personId", asha.text("/id"), "customerId", mill, "\"until\": null");
        tie("refers", "customerId", mill, "customerId", shop, "\"until\": null");
        tie("parent_of", "customerId", mill, "customerId", far, "\"until\": null");
        String network = "/api/v1/customers/" + shop + "/network?depth=";
        Answer near = agent.get(network + 1);
        assertThat(near.texts("/nodes", "id")).containsExactlyInAnyOrder(shop, mill, asha.text("/id"));
        assertThat(near.texts("/nodes", "distance")).containsExactly("0", "1", "1");
        Answer whole = agent.get(network + 4);
        assertThat(whole.texts("/nodes", "id")).hasSize(4).endsWith(far);
        assertThat(whole.texts("/edges", "kind")).containsExactlyInAnyOrder("member", "knows", "refers", "parent_of");
        assertThat(whole.body()).contains("\"influence\":\"decides\"").contains("\"cut\":false");
        assertThat(agent.get(network + 5).faults()).containsExactly("depth out_of_range");
        assertThat(agent.get("/api/v1/customers/" + UUID.randomUUID() + "/network")
                        .status())
                .isEqualTo(404);
    }

    private Answer tie(String kind, String fromKind, String from, String toKind, String to, String more) {
        return agent.post(TIES, """
                {"kind": "%s", "from": {"%s": "%s"}, "to": {"%s": "%s"}, %s}""".formatted(kind, fromKind, from, toKind, to, more));
    }

    private String customer() {
        return agent.post("/api/v1/customers", "{\"kind\": \"organisation\", \"name\": \"চা বাগান\"}")
                .text("/id");
    }
}
