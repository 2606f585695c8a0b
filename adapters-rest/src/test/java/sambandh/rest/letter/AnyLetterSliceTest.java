package sambandh.rest.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.access.Users;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.RecordedAudit;
import sambandh.application.shared.TestClock;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

/** Letters of whatever template, to one person, and to the writer as a test. */
class AnyLetterSliceTest {
    private static final String LETTERS = "/api/v1/letters";
    private static final String INPUTS = """
            {"headline": "Spring", "announcements": [{"title": "New", "text": "First flush"}, {"title": "Old", "text": "Still here"}]}""";

    private final Client agent = RestSlice.as("agent");
    private final String code = "t_" + UUID.randomUUID();
    private final UUID customer = UUID.randomUUID();
    private final Recipient anjali = RestSlice.bean(InMemoryRecipients.class)
            .add("Anjali", "en", "anjali." + UUID.randomUUID() + "@example.com", customer);

    private void published(String purpose) {
        Client marketer = RestSlice.as(purpose.equals("obligation") ? "manager" : "marketer");
        String item = "{\"name\": \"%s\", \"type\": \"text\", \"sample\": {\"en\": \"x\"}}";
        Answer made = marketer.post("/api/v1/templates", """
                {"code": "%s", "purpose": "%s", "topic": "news", "names": {"en": "News"}, "inputs": [
                 %s, {"name": "announcements", "type": "list", "required": false, "items": [%s, %s]}]}""".formatted(
                        code, purpose, item.formatted("headline"), item.formatted("title"), item.formatted("text")));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer version = marketer.post("/api/v1/templates/" + code + "/versions", """
                {"current": true, "variants": [{"language": "en", "subject": "S", "html": "<p>x</p>"},
                 {"language": "hi", "subject": "S", "html": "<p>x</p>"}]}""");
        assertThat(version.status()).as(version.body()).isEqualTo(201);
    }

    private Answer asked(String more) {
        return agent.post(LETTERS, "{\"template\": \"" + code + "\"" + more + "}");
    }

    private String whom() {
        return ", \"personId\": \"" + anjali.personId() + "\"";
    }

    @Test
    void a_letter_of_any_template_is_written_for_its_purpose() {
        published("service");
        Answer made = asked(whom() + ", \"language\": \"hi\", \"inputs\": " + INPUTS);
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/template")).isEqualTo(code);
        assertThat(made.text("/purpose")).isEqualTo("service");
        assertThat(made.text("/topic")).isEqualTo("news");
        assertThat(made.text("/language")).isEqualTo("hi");
        assertThat(made.text("/customerId")).isEqualTo(customer.toString());
        assertThat(made.text("/whyNow")).isEqualTo("It was asked for by somebody of the company.");
        assertThat(agent.get(made.header("Location") + "/content").text("/text"))
                .contains("headline=Spring", "{title=New, text=First flush}, {title=Old, text=Still here}");
    }

    @Test
    void the_same_letter_is_one_and_another_is_another() {
        published("service");
        Answer first = asked(whom() + ", \"inputs\": {\"headline\": \"Spring\"}");
        Answer again = asked(whom() + ", \"inputs\": {\"headline\": \"Spring\"}");
        Answer other = asked(whom() + ", \"inputs\": {\"headline\": \"Summer\"}");
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.text("/id")).isEqualTo(first.text("/id"));
        assertThat(other.status()).isEqualTo(201);
        assertThat(other.text("/id")).isNotEqualTo(first.text("/id"));
    }

    @Test
    void a_customers_letter_goes_to_who_gets_them_and_the_gate_has_its_say() {
        published("marketing");
        String toCustomer = ", \"customerId\": \"" + customer + "\", \"inputs\": {\"headline\": \"Spring\"}";
        Answer made = asked(toCustomer);
        assertThat(made.text("/personId")).isEqualTo(anjali.personId().toString());
        UUID nobody = RestSlice.bean(InMemoryRecipients.class)
                .add("Nobody", null, null)
                .personId();
        Answer unsent = asked(", \"personId\": \"" + nobody + "\", \"inputs\": {\"headline\": \"Spring\"}");
        assertThat(unsent.status()).isEqualTo(201);
        assertThat(unsent.text("/notSentBecause")).isEqualTo("no_address");
        assertThat(unsent.text("/whyNotSent")).isNotNull();
    }

    /** They go past all wishes of their readers. */
    @ParameterizedTest
    @ValueSource(strings = {"agent", "support", "marketer", "manager", "administrator"})
    void an_obligation_is_written_for_managers_alone(String role) {
        published("obligation");
        String letter = "{\"template\": \"" + code + "\"" + whom() + ", \"inputs\": {\"headline\": \"x\"}}";
        Answer answer = RestSlice.as(role).post(LETTERS, letter);
        if (Set.of("manager", "administrator").contains(role)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        } else {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.faults()).containsExactly("/template obligation_needs_manager");
            assertThat(agent.get(LETTERS + "?personId=" + anjali.personId()).texts("/items", "id"))
                    .isEmpty();
        }
    }

    /** Else whoever writes letters could send a link to sign in of their own, in the company's name. */
    @ParameterizedTest
    @ValueSource(strings = {"magic_link", "confirm_opt_in"})
    void what_has_a_use_case_of_its_own_is_written_for_nobody_and_shown_to_all(String template) {
        Client admin = RestSlice.as("administrator");
        Answer answer = admin.post(LETTERS, "{\"template\": \"" + template + "\"" + whom() + "}");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).containsExactly("/template own_use");
        assertThat(agent.post("/api/v1/templates/" + template + "/previews", "{}")
                        .status())
                .isEqualTo(200);
        assertThat(admin.post(
                                "/api/v1/templates/" + template + "/test-sends",
                                "{\"address\": \"maya@company.example\"}")
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /inputs/headline missing_input",
                "{\"headline\": \"x\", \"more\": \"x\"} | /inputs/more unknown_input",
                "{\"headline\": 5} | /inputs/headline invalid_value",
                "{\"headline\": \"x\", \"announcements\": \"x\"} | /inputs/announcements invalid_value",
                "{\"headline\": \"x\", \"announcements\": [{\"title\": \"x\", \"text\": \"y\"}, {\"text\": \"y\"}]} | /inputs/announcements/1/title missing_input",
            })
    void what_is_wrong_with_inputs_is_told_where_it_stands(String inputs, String fault) {
        published("service");
        assertThat(asked(whom() + ", \"inputs\": " + inputs).faults()).containsExactly(fault);
    }

    @Test
    void a_letter_that_comes_out_far_too_long_is_refused_where_its_length_comes_from() {
        published("service");
        Answer refused = asked(whom() + ", \"inputs\": {\"headline\": \"ENDLESS\"}");
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/inputs letter_too_long");
    }

    @Test
    void a_letter_is_to_somebody() {
        published("service");
        String headline = ", \"inputs\": {\"headline\": \"x\"}";
        assertThat(asked(headline).faults()).containsExactly("/personId required");
        assertThat(asked(whom() + ", \"customerId\": \"" + customer + "\"" + headline)
                        .faults())
                .containsExactly("/customerId contradiction");
        assertThat(asked(", \"customerId\": \"" + UUID.randomUUID() + "\"" + headline)
                        .faults())
                .containsExactly("/customerId unknown_customer");
        assertThat(agent.post(LETTERS, "{\"template\": \"partial.footer\"" + whom() + "}")
                        .faults())
                .containsExactly("/template unknown_template");
    }

    @Test
    void previews_and_lint_look_at_what_is_given() {
        published("service");
        String template = "/api/v1/templates/" + code;
        String loud =
                "{\"inputs\": {\"announcements\": [{\"title\": \"Tea\", \"text\": \"BUY NOW!!!\"}, {\"text\": \"y\"}]}}";
        Answer preview = agent.post(template + "/previews", loud);
        assertThat(preview.status()).as(preview.body()).isEqualTo(200);
        assertThat(preview.text("/text")).contains("headline=x", "{title=Tea, text=BUY NOW!!!}, {text=y}");
        assertThat(preview.texts("/findings", "part")).contains("inputs.announcements[0].text");
        Answer lint = agent.post(template + "/lint", loud);
        assertThat(lint.text("/sendable")).isEqualTo("false");
        assertThat(lint.texts("/findings", "part"))
                .contains("inputs.headline", "inputs.announcements[0].text", "inputs.announcements[1].title");
        assertThat(lint.texts("/findings", "code")).contains("missing_input", "pressure");
        assertThat(agent.post(template + "/lint", "{}").text("/sendable")).isEqualTo("true");
        assertThat(agent.post(template + "/lint", "{\"inputs\": {\"headline\": 5}}")
                        .faults())
                .containsExactly("/inputs/headline invalid_value");
    }

    @Test
    void a_test_goes_where_an_administrator_says_and_nothing_is_kept() {
        published("marketing");
        String tests = "/api/v1/templates/" + code + "/test-sends";
        Answer sent = RestSlice.as("administrator")
                .post(
                        tests,
                        "{\"address\": \"maya@company.example\", \"inputs\": {\"headline\": \"BUY NOW!!!\"}" + whom()
                                + "}");
        assertThat(sent.status()).as(sent.body()).isEqualTo(200);
        assertThat(sent.text("/result")).isEqualTo("accepted");
        assertThat(sent.text("/address")).isEqualTo("maya@company.example");
        assertThat(sent.text("/subject")).isEqualTo("[Test] To Anjali");
        assertThat(sent.texts("/findings", "part")).contains("inputs.headline");
        assertThat(agent.get(LETTERS + "?personId=" + anjali.personId()).texts("/items", "id"))
                .isEmpty();
    }

    /** As whom it was written and where it went, and nobody's address in clear. */
    @Test
    void a_test_is_told_to_the_audit_log() {
        published("marketing");
        Client admin = RestSlice.as("administrator");
        String tests = "/api/v1/templates/" + code + "/test-sends";
        assertThat(admin.post(tests, "{\"address\": \"maya@company.example\"" + whom() + "}")
                        .status())
                .isEqualTo(200);
        RecordedAudit.Entry told = RestSlice.bean(RecordedAudit.class).all().stream()
                .filter(it -> it.actor().reference().equals("user:" + admin.userId()))
                .findFirst()
                .orElseThrow();
        assertThat(told.action()).isEqualTo("template.test-send");
        assertThat(told.subject()).isEqualTo(anjali.personId());
        assertThat(told.after().keySet()).isEqualTo(Set.of("code", "number", "to", "addressDigest"));
        assertThat(String.valueOf(told.after().get("to"))).isEqualTo("named");
        assertThat(told.after().toString()).doesNotContain("maya");
    }

    @Test
    void nobody_sends_more_than_ten_tests_in_a_minute() {
        published("marketing");
        Client admin = RestSlice.as("administrator");
        String tests = "/api/v1/templates/" + code + "/test-sends";
        String maya = "{\"address\": \"maya@company.example\"}";
        for (int n = 0; n < 10; n++) {
            assertThat(admin.post(tests, maya).status()).isEqualTo(200);
        }
        Answer one = admin.post(tests, maya);
        assertThat(one.status()).isEqualTo(429);
        assertThat(one.header("Retry-After")).isEqualTo("60");
        assertThat(RestSlice.as("administrator").post(tests, maya).status()).isEqualTo(200);
    }

    /** Who calls a reader's address their own could write to them past all their wishes. */
    @Test
    void a_test_goes_to_ones_own_address_unless_a_reader_has_it() {
        published("marketing");
        String tests = "/api/v1/templates/" + code + "/test-sends";
        Client manager = RestSlice.as("manager");
        String own = "maya." + UUID.randomUUID() + "@company.example";
        signsInBy(manager, own);
        assertThat(manager.post(tests, "{}").text("/address")).isEqualTo(own);
        Client other = RestSlice.as("manager");
        String readers = Objects.requireNonNull(anjali.address()).value();
        signsInBy(other, readers);
        assertThat(other.post(tests, "{}").status()).isEqualTo(409);
        assertThat(other.post(tests, "{}").faults()).containsExactly("/address readers_address");
        assertThat(RestSlice.as("administrator")
                        .post(tests, "{\"address\": \"" + readers + "\"}")
                        .status())
                .isEqualTo(200);
    }

    private static void signsInBy(Client client, String login) {
        var details = new User.Details(new Login(login), "Maya", Set.of(Role.MANAGER), false, null);
        User user = User.make(
                new UserId(UUID.fromString(client.userId())),
                details,
                RestSlice.bean(TestClock.class).instant());
        RestSlice.bean(InMemoryUnitOfWork.class)
                .run(() -> RestSlice.bean(Users.class).add(user));
    }

    @Test
    void a_test_goes_to_nobody_else() {
        published("marketing");
        String tests = "/api/v1/templates/" + code + "/test-sends";
        Answer elsewhere = agent.post(tests, "{\"address\": \"maya@company.example\"}");
        assertThat(elsewhere.status()).isEqualTo(403);
        assertThat(elsewhere.faults()).containsExactly("/address not_your_address");
        assertThat(agent.post(tests, "{}").faults()).containsExactly("/address no_address");
        Client admin = RestSlice.as("administrator");
        String dead = "dead." + UUID.randomUUID() + "@company.example";
        RestSlice.as("manager").post("/api/v1/suppressions", "{\"address\": \"" + dead + "\"}");
        assertThat(admin.post(tests, "{\"address\": \"" + dead + "\"}").faults())
                .containsExactly("/address dead_address");
        assertThat(admin.post(tests, "{\"address\": \"a b\", \"inputs\": {\"more\": \"x\"}}")
                        .faults())
                .containsExactlyInAnyOrder("/address invalid_email", "/inputs/more unknown_input");
        assertThat(admin.post("/api/v1/templates/none/test-sends", "{\"address\": \"maya@company.example\"}")
                        .status())
                .isEqualTo(404);
    }
}
