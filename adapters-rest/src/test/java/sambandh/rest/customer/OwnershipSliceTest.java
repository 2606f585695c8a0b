package sambandh.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import sambandh.application.customer.RunHandOvers;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class OwnershipSliceTest {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String EMPLOYEES = "/api/v1/employees";

    private final Client agent = RestSlice.as("agent");
    private final Client manager = RestSlice.as("manager");
    private final String department =
            manager.post("/api/v1/departments", "{\"name\": \"Care\"}").text("/id");
    private final String boss = employee("Boss", "");
    private final String leaver = employee("Leaver", ", \"managerId\": \"" + boss + "\"");
    private final String next =
            employee("Next", ", \"languages\": [\"bn\", \"hi\"], \"industries\": [\"tea\"], \"capacity\": 400");

    private String employee(String name, String more) {
        Answer made = manager.post(
                EMPLOYEES, "{\"name\": \"" + name + "\", \"departmentId\": \"" + department + "\"" + more + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made.text("/id");
    }

    private Answer customer(String owner, String cover) {
        Answer made = agent.post(
                CUSTOMERS,
                "{\"kind\": \"organisation\", \"name\": \"A\", \"industry\": \"tea\", \"ownerId\": \"" + owner
                        + "\", \"coverId\": \"" + cover + "\"}");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    @Test
    void what_an_employee_is_good_at_is_kept() {
        Answer kept = agent.get(EMPLOYEES + "/" + next);
        assertThat(kept.body())
                .contains("\"languages\":[\"bn\",\"hi\"]", "\"industries\":[\"tea\"]", "\"capacity\":400");
        assertThat(manager.post(EMPLOYEES, """
                {"name": "A", "languages": ["klingon!"], "industries": ["No"], "capacity": 0}""").faults())
                .containsExactly(
                        "/languages/0 invalid_language", "/industries/0 invalid_code", "/capacity out_of_range");
    }

    @Test
    void owner_and_cover_are_others_and_with_the_company() {
        Answer made = customer(leaver, next);
        assertThat(made.text("/coverId")).isEqualTo(next);
        String address = made.header("Location");
        assertThat(agent.patch(address, made.etag(), "{\"coverId\": \"" + leaver + "\"}")
                        .faults())
                .containsExactly("/coverId cover_is_owner");
        String gone = employee("Gone", ", \"active\": false");
        Answer inactive = agent.patch(address, made.etag(), "{\"ownerId\": \"" + gone + "\"}");
        assertThat(inactive.status()).isEqualTo(422);
        assertThat(inactive.faults()).containsExactly("/ownerId inactive_employee");
        assertThat(agent.patch(address, made.etag(), "{\"coverId\": \"" + gone + "\"}")
                        .faults())
                .containsExactly("/coverId inactive_employee");
        assertThat(agent.get(CUSTOMERS + "?coverId=" + next).texts("/items", "id"))
                .contains(made.text("/id"));
        assertThat(agent.get(CUSTOMERS + "?orphaned=true&limit=200").texts("/items", "id"))
                .doesNotContain(made.text("/id"));
        assertThat(agent.get(CUSTOMERS + "?orphaned=false").status()).isEqualTo(400);
    }

    @Test
    void who_looked_after_a_customer_is_told_as_of_an_instant() {
        Answer made = customer(leaver, next);
        String address = made.header("Location");
        agent.patch(address, made.etag(), "{\"ownerId\": \"" + boss + "\"}");
        Answer all = agent.get(address + "/ownership");
        assertThat(all.texts("/items", "ownerId")).containsExactly(boss, leaver);
        assertThat(all.texts("/items", "why")).containsOnly("edit");
        assertThat(agent.get(address + "/ownership?asOf=2001-01-01T00:00:00Z").texts("/items", "id"))
                .isEmpty();
        assertThat(agent.get(address + "/ownership?asOf=yesterday").status()).isEqualTo(400);
    }

    @Test
    void a_hand_over_is_previewed_in_words_begun_and_followed() {
        customer(leaver, boss);
        String plan = "{\"among\": [\"" + next + "\"], \"tellCustomers\": false}";
        Answer seen = manager.with("Accept-Language", "hi").post(EMPLOYEES + "/" + leaver + "/hand-over-preview", plan);
        assertThat(seen.status()).as(seen.body()).isEqualTo(200);
        assertThat(seen.text("/shares/0/because/0/code")).isEqualTo("industry");
        assertThat(seen.text("/shares/0/because/0/words")).isEqualTo("1 उद्योग की जानकारी के कारण");
        Answer begun = manager.post(EMPLOYEES + "/" + leaver + "/hand-over", plan);
        assertThat(begun.status()).as(begun.body()).isEqualTo(202);
        assertThat(begun.text("/state")).isEqualTo("running");
        assertThat(manager.post(EMPLOYEES + "/" + leaver + "/hand-over", plan).faults())
                .containsExactly(" hand_over_under_way");
        while (RestSlice.bean(RunHandOvers.class).round()) {
            // those of other tests too
        }
        Answer done = agent.get(begun.header("Location"));
        assertThat(done.text("/state")).isEqualTo("done");
        assertThat(done.text("/progress")).isEqualTo("1.0");
        assertThat(agent.get(CUSTOMERS + "?ownerId=" + next).texts("/items", "ownerId"))
                .containsExactly(next);
        assertThat(agent.get("/api/v1/hand-overs?employeeId=" + leaver).texts("/items", "id"))
                .containsExactly(begun.text("/id"));
        assertThat(agent.get(EMPLOYEES + "/" + next + "/news").texts("/items", "what"))
                .containsExactly("customer.hand-over");
        assertThat(agent.post(EMPLOYEES + "/" + leaver + "/hand-over", plan).status())
                .isEqualTo(403);
    }

    @Test
    void who_has_nobody_above_cannot_leave_customers_behind() {
        customer(boss, next);
        Answer stays = manager.patch(EMPLOYEES + "/" + boss, "\"1\"", "{\"active\": false}");
        assertThat(stays.status()).isEqualTo(409);
        assertThat(stays.faults()).containsExactly("/active nobody_takes_over");
        Answer both = manager.post(EMPLOYEES + "/" + boss + "/hand-over", "{\"to\": \"" + next + "\", \"atMost\": 5}");
        assertThat(both.faults()).containsExactly("/to one_or_several");
    }
}
