package sambandh.rest.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sambandh.application.letter.InMemoryRecipients;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.template.InMemoryOwnTemplates;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.OwnTemplate;
import sambandh.domain.template.Purpose;
import sambandh.domain.template.Template;
import sambandh.rest.shared.Answer;
import sambandh.rest.shared.Client;
import sambandh.rest.shared.RestSlice;

class TemplateSliceTest {
    private static final String TEMPLATES = "/api/v1/templates";

    private final Client marketer = RestSlice.as("marketer");
    private final String code = "t_" + UUID.randomUUID();
    private final String address = TEMPLATES + "/" + code;

    private Answer created() {
        Answer made = marketer.post(TEMPLATES, """
                {"code": "%s", "purpose": "service", "topic": "complaints", "names": {"en": "Solved", "hi": "हल"},
                 "inputs": [{"name": "complaint.about", "type": "text", "sample": {"en": "the cup"}}]}""".formatted(code));
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        return made;
    }

    private Answer version(String html, boolean current) {
        return marketer.post(address + "/versions", """
                {"current": %s, "variants": [{"language": "en", "subject": "About {{complaint.about}}", "html": "%s"}]}""".formatted(current, html));
    }

    @Test
    void a_template_is_made_and_read_again() {
        Answer made = created();
        assertThat(made.etag()).isEqualTo("\"1\"");
        assertThat(made.text("/delivered")).isEqualTo("false");
        assertThat(made.text("/inputs/0/sample/en")).isEqualTo("the cup");
        assertThat(marketer.get(made.header("Location")).body()).isEqualTo(made.body());
        assertThat(marketer.get(TEMPLATES + "?limit=200").texts("/items", "code"))
                .contains(code, "thank_you")
                .doesNotContain("partial.footer");
        assertThat(marketer.get(TEMPLATES + "?kind=part").texts("/items", "code"))
                .contains("partial.footer");
        Answer again = marketer.post(TEMPLATES, """
                {"code": "thank_you", "purpose": "service", "topic": "x", "names": {"en": "X"}}""");
        assertThat(again.faults()).containsExactly("/code code_taken");
    }

    /** The purpose decides which wishes of its readers keep a letter back. */
    @Test
    void a_purpose_becomes_laxer_by_a_manager_alone() {
        Client manager = RestSlice.as("manager");
        String obligation = """
                {"code": "%s", "purpose": "obligation", "topic": "x", "names": {"en": "X"}}""".formatted(code + "_3");
        assertThat(marketer.post(TEMPLATES, obligation).faults()).containsExactly("/purpose obligation_needs_manager");
        assertThat(manager.post(TEMPLATES, obligation).status()).isEqualTo(201);
        created();
        assertThat(purpose(marketer, code, "obligation").status()).isEqualTo(403);
        assertThat(purpose(marketer, code, "obligation").faults()).containsExactly("/purpose laxer_purpose");
        assertThat(purpose(marketer, code, "marketing").status()).isEqualTo(200);
        assertThat(purpose(marketer, code, "service").faults()).containsExactly("/purpose laxer_purpose");
        assertThat(purpose(manager, code, "service").status()).isEqualTo(200);
        assertThat(purpose(marketer, "thank_you", "service").faults()).containsExactly("/purpose laxer_purpose");
        Answer own = purpose(RestSlice.as("administrator"), "magic_link", "marketing");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.faults()).containsExactly("/purpose own_use");
    }

    private static Answer purpose(Client who, String template, String purpose) {
        return who.patch(TEMPLATES + "/" + template, "*", "{\"purpose\": \"" + purpose + "\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | /code required",
                "{\"code\": \"x\", \"purpose\": \"love\", \"topic\": \"X\", \"names\": {\"hi\": \"x\"}} | /purpose unknown_value",
                "{\"code\": \"x\", \"purpose\": \"service\", \"topic\": \"x\", \"names\": {\"hi\": \"x\"}} | /names required",
                "{\"code\": \"x\", \"purpose\": \"service\", \"topic\": \"x\", \"names\": {\"en\": \"x\"}, \"inputs\": [{\"name\": \"A B\", \"type\": \"text\"}]} | /inputs/0 invalid_field",
                "{\"foo\": 1} | /foo unknown_field",
            })
    void what_is_wrong_is_named(String body, String fault) {
        Answer answer = marketer.post(TEMPLATES, body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.faults()).contains(fault);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "complaint | complaint.about | /inputs/1 invalid_field",
                "complaint.about | complaint | /inputs/1 invalid_field",
                "note | company | /inputs/1 invalid_field",
                "company.name | note | /inputs/0 invalid_field",
                "note | called.often | /inputs/1 invalid_field",
                "unsubscribe | note | /inputs/0 invalid_field",
                "company.slogan | note | -",
            })
    void an_input_takes_no_others_place(String first, String second, @Nullable String fault) {
        String inputs = """
                [{"name": "%s", "type": "text", "sample": {"en": "x"}}, {"name": "%s", "type": "text", "sample": {"en": "x"}}]""".formatted(first, second);
        Answer made = marketer.post(TEMPLATES, """
                {"code": "%s", "purpose": "service", "topic": "x", "names": {"en": "X"}, "inputs": %s}""".formatted(code + "_2", inputs));
        created();
        Answer changed = marketer.patch(address, "\"1\"", "{\"inputs\": " + inputs + "}");
        assertThat(made.status()).as(made.body()).isEqualTo(fault == null ? 201 : 422);
        assertThat(changed.status()).as(changed.body()).isEqualTo(fault == null ? 200 : 422);
        if (fault != null) {
            assertThat(made.faults()).containsExactly(fault);
            assertThat(changed.faults()).containsExactly(fault);
        }
    }

    @Test
    void one_that_is_older_than_its_rules_is_shown_changed_and_taken_away() {
        Words words = Words.of("x", "x", "x", "x");
        Template.Details old = new Template.Details(
                Purpose.SERVICE,
                new Code("all"),
                Map.of(Language.ENGLISH, "Old"),
                List.of(
                        Field.of("company", Field.Type.TEXT, words, "x"),
                        Field.of("company.slogan", Field.Type.LINK, words, "x"),
                        Field.of("company.slogan", Field.Type.TEXT, words, "x")));
        InMemoryOwnTemplates kept = RestSlice.bean(InMemoryOwnTemplates.class);
        OwnTemplate own = OwnTemplate.make(new Template(new Code(code), old), Instant.EPOCH);
        RestSlice.bean(InMemoryUnitOfWork.class).run(() -> kept.add(own));

        assertThat(marketer.get(TEMPLATES + "?limit=200").texts("/items", "code"))
                .contains(code);
        Answer named = marketer.patch(address, "\"1\"", "{\"names\": {\"en\": \"Older\"}}");
        assertThat(named.status()).as(named.body()).isEqualTo(200);
        Answer more = marketer.patch(address, "\"2\"", """
                {"topic": "measuring", "inputs": [{"name": "company.name", "type": "text", "sample": {"en": "x"}},
                 {"name": "shop", "type": "link", "sample": {"en": "here"}}]}""");
        assertThat(more.status()).isEqualTo(422);
        assertThat(more.faults())
                .containsExactly("/topic reserved", "/inputs/0 invalid_field", "/inputs/1/sample invalid_value");
        assertThat(marketer.delete(address, "\"2\"").status()).isEqualTo(204);
    }

    @Test
    void an_input_beside_known_fields_leaves_them() {
        marketer.post(TEMPLATES, """
                {"code": "%s", "purpose": "service", "topic": "x", "names": {"en": "X"},
                 "inputs": [{"name": "company.slogan", "type": "text", "sample": {"en": "Tea for all"}}]}""".formatted(code));
        version("<p>x</p>", true);
        UUID person = RestSlice.bean(InMemoryRecipients.class)
                .add("Anjali", "en", "anjali@example.com")
                .personId();
        for (String whom : List.of("\"personId\": \"" + person + "\"", "\"language\": \"en\"")) {
            assertThat(marketer.post(address + "/previews", "{" + whom + "}").text("/text"))
                    .contains("slogan=Tea for all", "name=");
            assertThat(marketer.post(
                                    address + "/previews", "{" + whom + ", \"inputs\": {\"company.slogan\": \"Chai\"}}")
                            .text("/text"))
                    .contains("slogan=Chai", "name=");
        }
    }

    @Test
    void versions_get_numbers_and_one_is_current() {
        created();
        Answer first = version("<p>one</p>", false);
        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo(address + "/versions/1");
        assertThat(marketer.get(address).text("/currentVersion")).isEqualTo("0");
        assertThat(version("<p>two WARNING</p>", true).text("/findings/0/code")).isEqualTo("warned");
        Answer now = marketer.get(address);
        assertThat(now.text("/currentVersion")).isEqualTo("2");
        assertThat(marketer.get(address + "/versions").texts("/items", "number"))
                .containsExactly("2", "1");
        assertThat(marketer.get(address + "/versions/1").text("/variants/0/html"))
                .isEqualTo("<p>one</p>\n");

        assertThat(marketer.delete(address + "/versions/2", null).faults()).containsExactly("/number current_version");
        Answer back = marketer.patch(address, now.etag(), "{\"currentVersion\": 1}");
        assertThat(back.text("/currentVersion")).isEqualTo("1");
        assertThat(marketer.patch(address, now.etag(), "{\"currentVersion\": 2}")
                        .status())
                .isEqualTo(412);
        assertThat(marketer.patch(address, null, "{\"currentVersion\": 2}").status())
                .isEqualTo(428);
        assertThat(marketer.patch(address, back.etag(), "{\"currentVersion\": 9}")
                        .faults())
                .containsExactly("/currentVersion unknown_version");
        assertThat(marketer.patch(address, back.etag(), "{\"code\": \"other\"}").faults())
                .containsExactly("/code read_only");
        assertThat(marketer.delete(address + "/versions/2", null).status()).isEqualTo(204);
        assertThat(marketer.get(address + "/versions/2").status()).isEqualTo(404);
        assertThat(marketer.delete(address, back.etag()).status()).isEqualTo(204);
        assertThat(marketer.get(address).status()).isEqualTo(404);
    }

    @Test
    void a_version_with_a_fault_is_refused_with_its_place() {
        created();
        Answer refused = version("<p>WRONG</p>", false);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.faults()).containsExactly("/variants/0/html wrong");
        assertThat(refused.text("/errors/0/detail")).isEqualTo("Line 1, column 4: This is wrong.");
        assertThat(version("<p>RUDE</p>", false).faults()).contains("/variants/0/html missing_company");
        assertThat(marketer.get(address + "/versions").texts("/items", "number"))
                .isEmpty();
        assertThat(marketer.post(address + "/versions", "{\"variants\": []}").faults())
                .containsExactly("/variants required");
        assertThat(marketer.post(address + "/versions", """
                {"variants": [{"language": "xx-?", "html": "a", "mjml": "b"}]}""").faults())
                .containsExactly(
                        "/variants/0/language invalid_language",
                        "/variants/0/subject required",
                        "/variants/0/html contradiction");
    }

    @Test
    void a_delivered_template_gets_own_words_and_goes_back() {
        String own = TEMPLATES + "/thank_you";
        Answer starter = marketer.get(own);
        assertThat(starter.etag()).isEqualTo("\"0\"");
        assertThat(marketer.get(own + "/versions/0").text("/variants/0/language"))
                .isEqualTo("bn");
        assertThat(marketer.delete(own, starter.etag()).faults()).containsExactly("/code delivered");
        Answer made = marketer.post(own + "/versions", """
                {"current": true, "variants": [{"language": "en", "subject": "Thanks", "html": "<p>ours</p>"}]}""");
        assertThat(made.status()).as(made.body()).isEqualTo(201);
        Answer touched = marketer.get(own);
        assertThat(touched.text("/currentVersion")).isEqualTo(made.text("/number"));
        assertThat(marketer.delete(own, touched.etag()).status()).isEqualTo(204);
        assertThat(marketer.get(own).body()).isEqualTo(starter.body());
    }

    @Test
    void a_template_is_shown_to_a_person_as_json_or_as_the_letter_itself() {
        UUID person = RestSlice.bean(InMemoryRecipients.class)
                .add("अंजलि", "hi", "anjali@example.com")
                .personId();
        String previews = TEMPLATES + "/thank_you/previews";
        Answer shown = marketer.post(previews, "{\"personId\": \"" + person + "\"}");
        assertThat(shown.status()).as(shown.body()).isEqualTo(200);
        assertThat(shown.text("/language")).isEqualTo("hi");
        assertThat(shown.text("/whyLanguage")).isEqualTo("reader");
        assertThat(shown.text("/subject")).isEqualTo("To अंजलि");
        Answer html = marketer.with("Accept", "text/html").post(previews, "{\"language\": \"bn-IN\"}");
        assertThat(html.header("Content-Type")).startsWith("text/html");
        assertThat(html.header("Content-Security-Policy")).contains("sandbox");
        assertThat(html.body()).startsWith("<p>thank_you bn ").contains("Anjali");
        assertThat(marketer.post(previews, "{\"personId\": \"" + UUID.randomUUID() + "\"}")
                        .faults())
                .containsExactly("/personId unknown_reader");
        assertThat(marketer.post(previews, "{\"version\": 77}").status()).isEqualTo(404);
        assertThat(marketer.post(previews, "{\"inputs\": {\"x\": \"y\"}}").faults())
                .containsExactly("/inputs/x unknown_input");
    }

    @Test
    void lint_tells_what_is_missing() {
        Answer lint = marketer.post(TEMPLATES + "/thank_you/lint", "{\"languages\": [\"hi-IN\", \"ta\"]}");
        assertThat(lint.status()).as(lint.body()).isEqualTo(200);
        assertThat(lint.text("/sendable")).isEqualTo("true");
        assertThat(lint.texts("/findings", "code")).containsExactly("missing_language");
        assertThat(lint.text("/findings/0/language")).isEqualTo("ta");
    }

    @Test
    void fields_are_named_in_the_language_asked_for() {
        created();
        Answer fields = marketer.with("Accept-Language", "hi").get("/api/v1/template-fields?template=" + code);
        assertThat(fields.texts("/fields", "name"))
                .contains("called", "company.name", "complaint.about", "unsubscribe");
        assertThat(fields.texts("/fields", "title")).contains("कंपनी का नाम");
        assertThat(fields.texts("/fields", "sample")).contains("हिमाल चाय");
    }
}
