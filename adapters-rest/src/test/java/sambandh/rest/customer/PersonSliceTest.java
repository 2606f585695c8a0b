package sambandh.rest.customer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class PersonSliceTest {
    private static final String PEOPLE = "/api/v1/people";

    private final Client agent = RestSlice.as("agent");
    private final Client manager = RestSlice.as("manager");
    private final String own = UUID.randomUUID().toString();

    @Test
    void a_person_is_taken_in_and_read_again() {
        String shop = shop();
        Answer made = agent.post(PEOPLE, """
                {"name": "王小明", "called": "小明", "language": "zh-Hant", "zone": "Asia/Taipei", "birthday": "1980-02-29",
                 "emails": ["ming@例え.jp", "Ming@Example.com"], "phones": ["+886 2 2345 6789"],
                 "memberships": [{"customerId": "%s", "role": "buyer"}, {"customerId": "%s", "role": "billing"}],
                 "externalIds": [{"source": "desk", "externalId": "%s"}]}""".formatted(shop, shop, own));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/emails/1")).isEqualTo("Ming@example.com");
        assertThat(made.text("/phones/0")).isEqualTo("+886223456789");
        assertThat(made.text("/birthday")).isEqualTo("1980-02-29");
        assertThat(made.text("/doNotContact")).isEqualTo("false");
        assertThat(made.texts("/memberships", "role")).containsExactly("billing", "buyer");
        assertThat(made.at("/optOuts").size()).isZero();
        assertThat(agent.get(made.header("Location")).body()).isEqualTo(made.body());
        assertThat(agent.get(PEOPLE + "/by-external-id/desk/" + own).body()).isEqualTo(made.body());
        assertThat(agent.get("/api/v1/customers/" + shop + "/people").texts("/items", "id"))
                .containsExactly(made.text("/id"));
        assertThat(agent.get("/api/v1/customers/" + own + "/people").status()).isEqualTo(404);
    }

    @Test
    void all_faults_of_a_person_are_told_at_once() {
        Answer answer = agent.post(PEOPLE, """
                {"called": "a\\nb", "language": "klingon!", "zone": "Mars/Olympus", "birthday": "1980-02-30",
                 "emails": ["good@example.com", "bad\\r\\nBcc: x@example.com", "bad@"], "phones": ["12345"],
                 "memberships": [{"role": "No Code"}], "externalIds": [{"source": "erp"}]}""");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults())
                .containsExactly(
                        "/name required",
                        "/called invalid_text",
                        "/language invalid_language",
                        "/zone invalid_zone",
                        "/birthday invalid_date",
                        "/emails/1 invalid_email",
                        "/emails/2 invalid_email",
                        "/phones/0 invalid_phone",
                        "/memberships/0/customerId required",
                        "/memberships/0/role invalid_code",
                        "/externalIds/0/externalId required");
        assertThat(answer.body()).doesNotContain("good@", "12345").as("personal data is not repeated");
    }

    @Test
    void nobody_is_born_tomorrow() {
        String tomorrow = "2199-12-31";
        Answer made = agent.post(PEOPLE, "{\"name\": \"Ann\", \"birthday\": \"" + tomorrow + "\"}");
        assertThat(made.faults()).containsExactly("/birthday in_future");
        Answer customer = agent.post(
                "/api/v1/customers",
                "{\"kind\": \"private_person\", \"name\": \"Ann\", \"person\": {\"name\": \"Ann\", \"birthday\": \""
                        + tomorrow + "\"}}");
        assertThat(customer.faults()).containsExactly("/person/birthday in_future");
    }

    @Test
    void lists_have_an_end_and_nothing_twice() {
        assertThat(post("emails", "\"a@example.com\", ".repeat(10) + "\"b@example.com\"")
                        .faults())
                .containsExactly("/emails too_many");
        assertThat(post("emails", "\"a@example.com\", \"a@EXAMPLE.com\"").faults())
                .containsExactly("/emails duplicate");
        assertThat(post("emails", "\"a@example.com\", \"A@example.com\"").faults())
                .containsExactly("/emails duplicate");
        assertThat(post("phones", "\"+919876543210\", \"+91 98765 43210\"").faults())
                .containsExactly("/phones duplicate");
        assertThat(post("memberships", "{\"customerId\": \"" + UUID.randomUUID() + "\", \"role\": \"buyer\"}")
                        .faults())
                .containsExactly("/memberships unknown_customer");
    }

    @Test
    void opting_out_leaves_the_version_and_may_be_said_twice() {
        Answer made = agent.post(PEOPLE, "{\"name\": \"A\"}");
        String optOuts = made.header("Location") + "/opt-outs/";
        assertThat(agent.send("PUT", optOuts + "newsletter", null, null).status())
                .isEqualTo(204);
        assertThat(agent.send("PUT", optOuts + "newsletter", null, null).status())
                .isEqualTo(204);
        assertThat(agent.send("PUT", optOuts + "all", null, null).status()).isEqualTo(204);
        Answer read = agent.get(made.header("Location"));
        assertThat(read.texts("/optOuts", "topic")).containsExactly("all", "newsletter");
        assertThat(read.text("/optOuts/0/toldBy")).isEqualTo("user:" + agent.userId());
        assertThat(read.etag()).isEqualTo(made.etag());
        Answer changed = agent.patch(made.header("Location"), made.etag(), "{\"name\": \"B\"}");
        assertThat(changed.texts("/optOuts", "topic")).containsExactly("all", "newsletter");
        assertThat(agent.patch(made.header("Location"), changed.etag(), "{\"optOuts\": []}")
                        .faults())
                .containsExactly("/optOuts unknown_field");
        assertThat(agent.delete(optOuts + "all", null).status()).isEqualTo(204);
        assertThat(agent.delete(optOuts + "all", null).status()).isEqualTo(204);
        assertThat(agent.get(made.header("Location")).texts("/optOuts", "topic"))
                .containsExactly("newsletter");
        Answer bad = agent.send("PUT", optOuts + "No%20Topic", null, null);
        assertThat(bad.status()).isEqualTo(400);
        assertThat(bad.faults()).containsExactly("topic invalid_code");
        assertThat(agent.send("PUT", PEOPLE + "/" + own + "/opt-outs/all", null, null)
                        .status())
                .isEqualTo(404);
        assertThat(RestSlice.as("analyst")
                        .send("PUT", optOuts + "all", null, null)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_put_that_says_nothing_on_it_does_not_lift_do_not_contact() {
        String path = PEOPLE + "/by-external-id/desk/" + own;
        assertThat(manager.put(path, "{\"name\": \"A\", \"doNotContact\": true}")
                        .status())
                .isEqualTo(201);
        assertThat(manager.put(path, "{\"name\": \"B\"}").text("/doNotContact")).isEqualTo("true");
        assertThat(manager.put(path, "{\"name\": \"B\", \"doNotContact\": false}")
                        .text("/doNotContact"))
                .isEqualTo("false");
        assertThat(manager.get(path).etag()).isEqualTo("\"3\"");
    }

    @Test
    void people_are_listed_page_by_page() {
        agent.post(PEOPLE, "{\"name\": \"A\"}");
        agent.post(PEOPLE, "{\"name\": \"B\"}");
        Answer first = agent.get(PEOPLE + "?limit=1&sort=-createdAt");
        assertThat(first.texts("/items", "name")).containsExactly("B");
        String next = first.header("Link").substring(1, first.header("Link").indexOf('>'));
        assertThat(agent.get(next).texts("/items", "name")).containsExactly("A");
        assertThat(agent.get(PEOPLE + "?email=x").faults()).containsExactly("email unknown_parameter");
    }

    private Answer post(String list, String elements) {
        return agent.post(PEOPLE, "{\"name\": \"A\", \"" + list + "\": [" + elements + "]}");
    }

    private String shop() {
        return agent.post("/api/v1/customers", "{\"kind\": \"organisation\", \"name\": \"Shop\"}")
                .text("/id");
    }
}
