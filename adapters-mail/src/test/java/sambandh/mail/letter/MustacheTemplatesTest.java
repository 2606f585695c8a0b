package sambandh.mail.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.AskConsent;
import sambandh.application.letter.Templates.Rendered;
import sambandh.application.letter.ThankPerson;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;

class MustacheTemplatesTest {
    private final MustacheTemplates templates = new MustacheTemplates();

    @ParameterizedTest
    @CsvSource({
        "en, Anjali, Darjeeling first flush",
        "hi, अंजलि, दार्जिलिंग चाय",
        "bn, অনির্বাণ, দার্জিলিং চা",
        "ne, सीता, इलाम चिया"
    })
    void a_thank_you_reads_as_it_was_approved(String language, String called, String product) throws IOException {
        Rendered letter = Samples.rendered(language, called, product);

        assertThat(letter.language().tag()).isEqualTo(language);
        Approved.is("thank-you." + language + ".txt", "Subject: " + letter.subject() + "\n\n" + letter.text());
        Approved.is("thank-you." + language + ".html", letter.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn", "ne"})
    void without_an_order_it_thanks_for_the_company_kept(String language) throws IOException {
        Map<String, Object> fields = new HashMap<>(Samples.fields("Anjali", null));
        fields.remove("order");
        fields.put("company", Map.of("name", "Himal Chai"));
        fields.remove("unsubscribe");
        Rendered letter = templates.render(ThankPerson.TEMPLATE, List.of(new Language(language)), fields);
        Approved.is("thank-you-plain." + language + ".txt", "Subject: " + letter.subject() + "\n\n" + letter.text());
    }

    @ParameterizedTest
    @CsvSource({
        "en, Anjali, 'Our newsletter, once a month'",
        "hi, अंजलि, 'हमारा समाचार-पत्र, महीने में एक बार'",
        "bn, অনির্বাণ, 'আমাদের খবরের চিঠি, মাসে একবার'",
        "ne, सीता, 'हाम्रो समाचारपत्र, महिनामा एक पटक'"
    })
    void asking_for_consent_reads_as_it_was_approved(String language, String called, String wording)
            throws IOException {
        Map<String, Object> fields = new HashMap<>(Samples.fields(called, null));
        fields.remove("order");
        fields.remove("unsubscribe");
        fields.put("wording", wording);
        fields.put("confirm", "https://crm.example/api/v1/opt-ins/abc");
        Rendered letter = templates.render(AskConsent.TEMPLATE, List.of(new Language(language)), fields);

        assertThat(letter.language().tag()).isEqualTo(language);
        Approved.is("confirm-opt-in." + language + ".txt", "Subject: " + letter.subject() + "\n\n" + letter.text());
        Approved.is("confirm-opt-in." + language + ".html", letter.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn", "ne"})
    void no_sentence_ends_with_a_company_that_ends_in_a_dot(String language) {
        Map<String, Object> ordered = new HashMap<>(Samples.fields("Anjali", null));
        ordered.put("company", Map.of("name", "Darjeeling Tea Co."));
        Map<String, Object> plain = new HashMap<>(ordered);
        plain.remove("order");
        for (Map<String, Object> fields : List.of(ordered, plain)) {
            Rendered letter = templates.render(ThankPerson.TEMPLATE, List.of(new Language(language)), fields);
            assertThat(letter.text() + letter.html()).contains("Co.").doesNotContainPattern("Co\\.\\s*[.।]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bn-IN, bn",
        "hi-Latn-IN, hi",
        "en-GB, en",
        "ne, ne",
    })
    void a_language_falls_back_to_the_one_it_is_a_kind_of(String wanted, String written) {
        assertThat(Samples.rendered(wanted, "Anjali", null).language().tag()).isEqualTo(written);
    }

    @Test
    void a_language_we_do_not_write_falls_back_to_the_companys_and_then_to_english() {
        Map<String, Object> fields = Samples.fields("Anjali", null);
        List<Language> withCompany = List.of(new Language("ta-IN"), new Language("hi-IN"));
        assertThat(templates.render(ThankPerson.TEMPLATE, withCompany, fields).language())
                .isEqualTo(new Language("hi"));
        assertThat(templates
                        .render(ThankPerson.TEMPLATE, List.of(new Language("ta")), fields)
                        .language())
                .isEqualTo(Language.ENGLISH);
        assertThatThrownBy(() -> templates.render(new Code("no_such"), List.of(), fields))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Stream<String> mischief() {
        return Stream.of(
                "{{7*7}}", "{{called}}", "{{{company.name}}}", "${7*7}", "#{7*7}", "<script>alert(1)</script>");
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.MethodSource("mischief")
    void what_looks_like_code_in_a_name_is_only_a_name(String called) {
        Rendered letter = Samples.rendered("en", called, "\"><img src=x onerror=alert(1)>");

        assertThat(letter.subject()).isEqualTo("Thank you, " + called);
        assertThat(letter.text()).startsWith("Dear " + called + ",").doesNotContain("49");
        assertThat(letter.html())
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain(">49<");
        assertThat(letter.html()).contains("Dear " + escaped(called) + ",");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\nBcc: all@example.com", "\nBcc: all@example.com", "\rX: y", "\u2028X", "\u0000"})
    void nothing_in_a_name_breaks_the_subject(String mischief) {
        assertThat(Samples.rendered("en", "Anjali" + mischief, null).subject())
                .startsWith("Thank you, Anjali")
                .doesNotContainPattern("[\\p{Cntrl}\\u2028]");
    }

    @Test
    void a_very_long_name_does_not_make_a_very_long_subject() {
        String subject = Samples.rendered("hi", "अ".repeat(500), null).subject();
        assertThat(subject.codePointCount(0, subject.length())).isEqualTo(200);
    }

    @Test
    void the_html_says_its_language_and_direction() {
        assertThat(Samples.rendered("hi", "अंजलि", null).html()).contains("<html lang=\"hi\" dir=\"ltr\">");
    }

    private static String escaped(String text) {
        return com.samskivert.mustache.Escapers.HTML.escape(text);
    }
}
