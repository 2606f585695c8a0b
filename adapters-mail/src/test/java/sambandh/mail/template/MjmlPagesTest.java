package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sambandh.application.template.TemplateEngine.Words;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Variant.Format;

class MjmlPagesTest {
    private static final sambandh.domain.shared.fact.Words WORDS =
            sambandh.domain.shared.fact.Words.of("a", "b", "c", "d");
    private static final Fields FIELDS = new Fields(List.of(
            Field.of("called", Field.Type.TEXT, WORDS, "Anjali"),
            Field.of("company.website", Field.Type.LINK, WORDS, "https://himal.example"),
            new Field("lines", Field.Type.LIST, WORDS, Map.of(), List.of())));

    private final HandlebarsEngine engine = new HandlebarsEngine();

    private static Edition edition(String language, String body) {
        return new Edition(
                new Language(language),
                "S",
                Format.MJML,
                "<mjml>\n<mj-body>\n<mj-section><mj-column>\n" + body + "\n</mj-column></mj-section></mj-body></mjml>",
                null,
                Map.of("footer", new Edition.Part("<p>{{company.website}}</p>", null)));
    }

    @Test
    void it_becomes_html_with_the_values_where_they_were() {
        Edition edition = edition(
                "en",
                "<mj-text>Dear {{called}}, {{#if called}}yes{{/if}} {{> footer}}</mj-text>"
                        + "<mj-button href=\"{{company.website}}\">Go</mj-button>"
                        + "<mj-text>{{#each lines}}<p>{{this}}</p>{{/each}}</mj-text>");
        assertThat(engine.check(edition, FIELDS)).isEmpty();
        Words words = engine.write(
                edition,
                Map.of(
                        "called", "<Anjali>",
                        "company", Map.of("website", "https://himal.example/?a&b"),
                        "lines", List.of("one", "two")));
        assertThat(words.html())
                .containsIgnoringCase("<!doctype html>")
                .contains("Dear &lt;Anjali&gt;, yes", "href=\"https://himal.example/?a&amp;b\"", "<p>one</p><p>two</p>")
                .doesNotContain("mj-text", "\uE000");
        assertThat(words.text()).contains("Dear <Anjali>, yes", "Go", "https://himal.example/?a&b", "one\n\ntwo");
        assertThat(engine.write(edition, Map.of("company", Map.of("website", "javascript:alert(1)")))
                        .html())
                .doesNotContain("href=\"javascript");
    }

    @Test
    void what_looks_like_a_mark_is_no_placeholder() {
        Edition edition = edition("en", "<mj-text>Dear {{called}}, \uE0001\uE001 \uE00077\uE001</mj-text>");
        assertThat(engine.check(edition, FIELDS)).isEmpty();
        assertThat(engine.write(edition, Map.of("called", "Anjali")).html()).contains("Dear Anjali, 1 77<");
    }

    @Test
    void what_is_wrong_is_told_with_its_place_in_the_mjml() {
        assertThat(engine.check(edition("en", "<mj-txt>x</mj-txt>"), FIELDS))
                .extracting(MjmlPagesTest::told)
                .contains("unknown_element html 4:1");
        assertThat(engine.check(edition("en", "<mj-text>\n {{caled}}</mj-text>"), FIELDS))
                .extracting(MjmlPagesTest::told)
                .containsExactly("unknown_field html 5:2");
        assertThat(engine.check(edition("en", "<mj-spacer>{{called}}</mj-spacer>"), FIELDS))
                .extracting(MjmlPagesTest::told)
                .contains("tag_out_of_place html 4:12");
        assertThat(engine.check(edition("en", "<mj-include path=\"/etc/passwd\" />"), FIELDS))
                .extracting(MjmlPagesTest::told)
                .contains("unknown_element html 4:1");
        Edition bare = new Edition(Language.ENGLISH, "S", Format.MJML, "<p>x</p>", null, Map.of());
        assertThat(engine.check(bare, FIELDS)).extracting(Finding::code).contains("unreadable_mjml");
    }

    private static String told(Finding finding) {
        return finding.code() + " " + finding.part() + " " + finding.line() + ":" + finding.column();
    }

    @Test
    void right_to_left_is_right_in_both_forms() {
        assertThat(engine.write(edition("ar", "<mj-text>مرحبا {{called}}</mj-text>"), Map.of("called", "سارة"))
                        .html())
                .contains("dir=\"rtl\"", "lang=\"ar\"", "مرحبا سارة");
        Edition framed = new Edition(
                new Language("ur"),
                "S",
                Format.HTML,
                "<p>{{called}}</p>",
                null,
                Map.of(
                        "layout",
                        new Edition.Part(
                                "<html lang=\"{{language}}\" dir=\"{{direction}}\"><body>{{> content}}</body></html>",
                                null)));
        assertThat(engine.write(framed, Map.of("called", "سارہ")).html()).startsWith("<html lang=\"ur\" dir=\"rtl\">");
    }
}
