package sambandh.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.customer.InMemoryCustomers;
import sambandh.application.customer.InMemoryPeople;
import sambandh.application.customer.SampleCustomers;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.RecordedEvents;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** Every kind of bad input to customers and people: its error, and that nothing was half-written. */
class CustomerBadInputTest {
    private static final String CUSTOMERS = "/api/v1/customers";
    private static final String PEOPLE = "/api/v1/people";
    private static final String VALID = "{\"kind\": \"household\", \"name\": \"A\"}";

    private final Client agent = RestSlice.as("agent");
    private int written;

    @BeforeEach
    void count() {
        written = everything();
    }

    /** Every test here is refused; those that also write something say so by counting again. */
    @AfterEach
    void nothing_was_half_written() {
        assertThat(everything()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'kind': 'household', 'name': 'A', 'id': '1'}                       | /id unknown_field",
                "{'kind': 'household', 'name': 'A', 'version': 1}                    | /version unknown_field",
                "{'kind': 'household', 'name': 'A', 'createdAt': '2026-01-01T00:00:00Z'} | /createdAt unknown_field",
                "{'kind': 'household', 'name': 'A', 'role': 'administrator'}         | /role unknown_field",
                "{'kind': 'household', 'name': 5}                                    | /name wrong_type",
                "{'kind': ['household'], 'name': 'A'}                                | /kind wrong_type",
                "{'kind': 'household', 'name': 'A', 'attributes': {'tier': 3}}       | /attributes/tier wrong_type",
                "{'kind': 'household', 'name': 'A', 'attributes': 'gold'}            | /attributes wrong_type",
                "{'kind': 'private_person', 'name': 'A', 'person': {'id': '1'}}      | /person/id unknown_field",
                "{'kind': 'household', 'name': 'A\\r\\nBcc: x'}                      | /name invalid_text",
                "{'kind': 'household', 'name': 'A\\u0000'}                           | /name invalid_text",
                "{'kind': 'household', 'name': 'A\\u202eB'}                          | /name invalid_text",
                "{'kind': 'household', 'name': '  '}                                 | /name required",
                "{'kind': 'friend', 'name': 'A'}                                     | /kind unknown_value",
                "{'kind': 'household', 'name': 'A', 'country': 'Atlantis'}           | /country invalid_country",
                "{'kind': 'household', 'name': 'A', 'zone': '+05:30'}                | /zone invalid_zone",
                "{'kind': 'household', 'name': 'A', 'ownerId': 'me'}                 | /ownerId invalid_id",
                "{'kind': 'household', 'name': 'A', 'industry': 'No Code'}           | /industry invalid_code",
                "{'kind': 'household', 'name': 'A', 'attributes': {'No Code': 'x'}}  | /attributes/No Code invalid_code",
                "{'kind': 'household', 'name': 'A', 'attributes': {'a/b~': 'x'}}     | /attributes/a~1b~0 invalid_code",
                "{'kind': 'household', 'name': 'A', 'attributes': {'a': 'x\\ny'}}    | /attributes/a invalid_text",
            })
    void a_customer_with_a_bad_field_is_refused_by_its_name(String body, String fault) {
        Answer answer = agent.post(CUSTOMERS, body.replace('\'', '"'));
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly(fault);
        assertThat(answer.body()).doesNotContain("Exception", "sambandh.", "java.");
    }

    @Test
    void what_is_too_long_or_too_much_is_refused() {
        assertThat(agent.post(CUSTOMERS, "{\"kind\": \"household\", \"name\": \"" + "अ".repeat(201) + "\"}")
                        .faults())
                .containsExactly("/name too_long");
        assertThat(attributes("\"a\": \"" + "x".repeat(501) + "\"").faults()).containsExactly("/attributes/a too_long");
        StringBuilder many = new StringBuilder("\"a\": \"x\"");
        for (int i = 0; i < 50; i++) {
            many.append(", \"a").append(i).append("\": \"x\"");
        }
        assertThat(attributes(many.toString()).faults()).containsExactly("/attributes too_many");
        String ids = "{\"source\": \"s\", \"externalId\": \"1\"}, ".repeat(21);
        assertThat(agent.post(
                                CUSTOMERS,
                                "{\"kind\": \"household\", \"name\": \"A\", \"externalIds\": ["
                                        + ids.substring(0, ids.length() - 2) + "]}")
                        .faults())
                .containsExactly("/externalIds too_many");
    }

    @Test
    void all_faults_of_a_customer_are_told_at_once() {
        Answer answer = agent.post(CUSTOMERS, """
                {"kind": "friend", "country": "XX", "zone": "Nowhere", "attributes": {"A": "x", "b": " "},
                 "externalIds": [{"source": "erp", "externalId": "1"}, {"source": "erp", "externalId": "1"}]}""");
        assertThat(answer.faults())
                .containsExactly(
                        "/kind unknown_value",
                        "/name required",
                        "/country invalid_country",
                        "/zone invalid_zone",
                        "/attributes/A invalid_code",
                        "/attributes/b required",
                        "/externalIds duplicate");
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, limit invalid_limit",
        "limit=201, limit invalid_limit",
        "sort=attributes, sort unknown_sort",
        "cursor=abc, cursor invalid_cursor",
        "colour=red, colour unknown_parameter",
        "kind=friend, kind unknown_value",
        "country=Atlantis, country invalid_country",
        "ownerId=me, ownerId invalid_id",
        "industry=No%20Code, industry invalid_code",
        "count=perhaps, count invalid_flag"
    })
    void a_wrong_parameter_is_named(String query, String fault) {
        Answer answer = agent.get(CUSTOMERS + "?" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.faults()).containsExactly(fault);
    }

    @ParameterizedTest
    @CsvSource({CUSTOMERS, PEOPLE})
    void what_cannot_be_read_at_all_is_refused(String path) {
        assertThat(agent.post(path, "{\"name\": ").status()).isEqualTo(400);
        assertThat(agent.post(path, "").status()).isEqualTo(400);
        assertThat(agent.post(path, "text/csv", "name\nA").status()).isEqualTo(415);
        assertThat(agent.with("Idempotency-Key", "a b")
                        .post(path, "{\"name\": \"A\"}")
                        .status())
                .isEqualTo(400);
        String one = path + "/" + UUID.randomUUID();
        assertThat(agent.with("If-Match", "\"1\"")
                        .send("PATCH", one, "application/json", "{}")
                        .status())
                .isEqualTo(415);
        assertThat(agent.patch(one, null, "{}").status()).isEqualTo(428);
        assertThat(agent.patch(one, "\"1\"", "{}").status()).isEqualTo(404);
        assertThat(agent.get(path + "/1").status()).isEqualTo(404);
    }

    @Test
    void a_change_that_is_refused_leaves_all_as_it_was() {
        Answer made = agent.post(CUSTOMERS, VALID);
        String location = made.header("Location");
        count();
        assertThat(agent.patch(location, null, "{\"name\": \"B\"}").status()).isEqualTo(428);
        assertThat(agent.patch(location, "\"7\"", "{\"name\": \"B\"}").status()).isEqualTo(412);
        assertThat(agent.patch(location, made.etag(), "{\"name\": \"B\", \"country\": \"XX\"}")
                        .faults())
                .containsExactly("/country invalid_country");
        assertThat(agent.patch(location, made.etag(), "{\"id\": null}").faults())
                .containsExactly("/id unknown_field");
        assertThat(agent.patch(location, made.etag(), "[1]").status()).isEqualTo(400);
        assertThat(agent.get(location).body()).isEqualTo(made.body());
    }

    @Test
    void twice_is_once_for_a_private_customer_and_its_person() {
        Client keyed = agent.with("Idempotency-Key", UUID.randomUUID().toString());
        String body = """
                {"kind": "private_person", "name": "A", "industry": "%s", "person": {"name": "A"}}""".formatted(SampleCustomers.freshIndustry());
        Answer first = keyed.post(CUSTOMERS, body);
        count();
        Answer again = keyed.post(CUSTOMERS, body);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(keyed.post(CUSTOMERS, VALID).status()).isEqualTo(422);
    }

    private Answer attributes(String fields) {
        return agent.post(CUSTOMERS, "{\"kind\": \"household\", \"name\": \"A\", \"attributes\": {" + fields + "}}");
    }

    private static int everything() {
        return RestSlice.bean(InMemoryCustomers.class).size()
                + RestSlice.bean(InMemoryPeople.class).size()
                + RestSlice.bean(RecordedEvents.class).all().size()
                + RestSlice.bean(RecordedAudit.class).all().size();
    }
}
