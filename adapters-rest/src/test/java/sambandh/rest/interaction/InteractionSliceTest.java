package sambandh.rest.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.interaction.InMemoryInteractions;
import sambandh.application.interaction.KnownPeople;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.customer.Customer;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** It is 2 March 2026, 9:30 in UTC. */
class InteractionSliceTest {
    private static final String NOBODYS_ID = "0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a";

    private final Client agent = RestSlice.as("agent");
    private final KnownPeople people = RestSlice.bean(KnownPeople.class);
    private Customer customer;
    private String person;
    private String path;

    @BeforeEach
    void a_customer_with_a_person() {
        customer = SampleCustomers.customer().build();
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(InMemoryCustomers.class).add(customer));
        person = people.aPersonOf(customer.id()).value().toString();
        path = "/api/v1/customers/" + customer.id().value() + "/interactions";
    }

    private Answer call(String more) {
        return agent.post(path, """
                {"channel": "call", "outcome": "spoken", "startedAt": "2026-03-01T10:00:00+05:30"%s}""".formatted(more));
    }

    @Test
    void what_was_said_is_logged_and_read_again() {
        String desk = "T-" + UUID.randomUUID();
        Answer made = agent.post(path, """
                {"channel": "visit", "direction": "inbound", "outcome": "spoken", "startedAt": "2026-03-01T10:00:00+05:30",
                 "duration": "PT1H5M", "purpose": "repair", "mood": -1, "summary": "पंप ठीक किया।\\nकल फिर।",
                 "participants": [{"personId": "%s", "spokenTo": true}],
                 "questions": [{"text": "क्या यह वारंटी में है?"}],
                 "externalIds": [{"source": "desk", "externalId": "%s"}]}""".formatted(person, desk));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.text("/startedAt")).isEqualTo("2026-03-01T04:30:00Z");
        assertThat(made.text("/duration")).isEqualTo("PT1H5M");
        assertThat(made.text("/customerId")).isEqualTo(customer.id().value().toString());
        assertThat(made.text("/questions/0/state")).isEqualTo("open");
        assertThat(agent.get(made.header("Location")).body()).isEqualTo(made.body());
        assertThat(agent.get("/api/v1/interactions/by-external-id/desk/" + desk).body())
                .isEqualTo(made.body());
        Answer changed = agent.patch(made.header("Location"), made.etag(), """
                {"questions": [{"text": "क्या यह वारंटी में है?", "state": "answered"}], "mood": null}""");
        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/questions/0/state")).isEqualTo("answered");
        assertThat(changed.at("/mood")).isNull();
        assertThat(changed.text("/purpose")).isEqualTo("repair");
        assertThat(agent.patch(made.header("Location"), made.etag(), "{\"mood\": 2}")
                        .status())
                .isEqualTo(412);
        assertThat(agent.patch(made.header("Location"), null, "{}").status()).isEqualTo(428);
        Answer moved =
                agent.patch(made.header("Location"), changed.etag(), "{\"customerId\": \"%s\"}".formatted(NOBODYS_ID));
        assertThat(moved.status()).isEqualTo(409);
        assertThat(moved.faults()).containsExactly("/customerId stays_as_it_is");
    }

    @Test
    void all_faults_are_told_at_once_and_nothing_is_kept() {
        int before = RestSlice.bean(InMemoryInteractions.class).all().size();
        Answer answer = agent.post(path, """
                {"customerId": "%s", "channel": "smoke", "direction": "up", "startedAt": "today", "duration": "5 minutes",
                 "employeeId": "x", "departmentId": "y", "purpose": "No good", "mood": 3, "summary": "\\u0007",
                 "participants": [{"personId": "z"}], "questions": [{"text": "a\\nb", "state": "perhaps"}]}""".formatted(NOBODYS_ID));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/customerId not_as_in_path",
                        "/channel unknown_value",
                        "/direction unknown_value",
                        "/outcome required",
                        "/startedAt invalid_instant",
                        "/duration invalid_duration",
                        "/employeeId invalid_id",
                        "/departmentId invalid_id",
                        "/purpose invalid_code",
                        "/mood out_of_range",
                        "/summary invalid_text",
                        "/participants/0/personId invalid_id",
                        "/questions/0/text invalid_text",
                        "/questions/0/state unknown_value");
        Answer unknown = call(", \"participants\": [{\"personId\": \"%s\"}]".formatted(NOBODYS_ID));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.faults()).containsExactly("/participants/0/personId unknown_person");
        assertThat(RestSlice.bean(InMemoryInteractions.class).all()).hasSize(before);
    }

    @Test
    void another_system_says_it_again_and_again() {
        String own = "/api/v1/interactions/by-external-id/phone/" + UUID.randomUUID();
        String body = """
                {"customerId": "%s", "channel": "call", "outcome": "no_answer", "startedAt": "2026-03-01T10:00:00Z"}""".formatted(customer.id().value());
        assertThat(agent.put(own, body).status()).isEqualTo(201);
        Answer again = agent.put(own, body);
        assertThat(again.status()).as(again.body()).isEqualTo(200);
        assertThat(again.etag()).isEqualTo("\"1\"");
        assertThat(agent.put(own, "{\"channel\": \"call\"}").faults())
                .containsExactly("/customerId required", "/outcome required", "/startedAt required");
    }

    @Test
    void a_customers_touchpoints_are_listed_and_counted() {
        call("");
        Answer second = agent.post(path, """
                {"channel": "mail", "outcome": "written", "startedAt": "2026-03-02T09:00:00Z"}""");
        assertThat(second.status()).as(second.body()).isEqualTo(201);
        Answer page = agent.get(path + "?limit=1");
        assertThat(page.texts("/items", "channel")).containsExactly("mail");
        assertThat(agent.get(path + "?cursor=" + page.text("/next")).texts("/items", "channel"))
                .containsExactly("call");
        assertThat(agent.get(path + "?channel=call").texts("/items", "channel")).containsExactly("call");
        assertThat(agent.get(path + "?channel=smoke").faults()).containsExactly("channel unknown_value");
        String counts = path.replace("interactions", "interaction-counts");
        assertThat(agent.get(counts).body()).contains("\"all\":2", "\"spoken\":1", "\"call\":1", "\"mail\":1");
        Answer then = agent.get(counts + "?asOf=2026-03-01");
        assertThat(then.body()).contains("\"all\":1", "\"last\":\"2026-03-01T04:30:00Z\"");
        assertThat(agent.get(counts + "?asOf=then").faults()).containsExactly("asOf invalid_date");
        assertThat(agent.get("/api/v1/interactions?from=2026-03-02T00:00:00Z&to=2026-03-03T00:00:00Z")
                        .texts("/items", "id"))
                .contains(second.text("/id"));
    }

    @Test
    void who_may_not_or_asks_for_nobody_is_told_so() {
        assertThat(RestSlice.stranger().get(path).status()).isEqualTo(401);
        assertThat(RestSlice.as("analyst").get(path).status()).isEqualTo(200);
        assertThat(RestSlice.as("analyst").post(path, "{}").status()).isEqualTo(403);
        assertThat(agent.get(path.replace(customer.id().value().toString(), NOBODYS_ID))
                        .status())
                .isEqualTo(404);
        assertThat(agent.get("/api/v1/interactions/" + NOBODYS_ID).status()).isEqualTo(404);
    }
}
