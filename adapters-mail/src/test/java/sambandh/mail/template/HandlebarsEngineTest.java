package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.template.TemplateEngine.Words;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Field;
import sambandh.domain.template.Fields;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Variant.Format;

class HandlebarsEngineTest {
    private static final sambandh.domain.shared.fact.Words WORDS =
            sambandh.domain.shared.fact.Words.of("a", "b", "c", "d");
    private static final Fields FIELDS = new Fields(List.of(
            Field.of("called", Field.Type.TEXT, WORDS, "Anjali"),
            Field.of("order.date", Field.Type.DATE, WORDS, "2026-02-27"),
            Field.of("order.product", Field.Type.TEXT, WORDS, "Tea"),
            Field.of("orders.count", Field.Type.NUMBER, WORDS, "7"),
            Field.of("company.website", Field.Type.LINK, WORDS, "https://himal.example"),
            new Field(
                    "lines",
                    Field.Type.LIST,
                    WORDS,
                    Map.of(),
                    List.of(
                            Field.of("what", Field.Type.TEXT, WORDS, "Tea"),
                            Field.of("price", Field.Type.MONEY, WORDS, "10.00 INR")))));

    private final HandlebarsEngine engine = new HandlebarsEngine();

    private static Edition edition(String html) {
        return edition(html, null, Map.of());
    }

    private static Edition edition(String html, @Nullable String text, Map<String, Edition.Part> parts) {
        return new Edition(
                Language.ENGLISH, "To {{called}}", Format.HTML, "<html><body>" + html + "</body></html>", text, parts);
    }

    private List<Finding> found(String html) {
        return engine.check(edition(html), FIELDS);
    }

    private String html(String html, Map<String, ?> values) {
        String all = engine.write(edition(html), values).html();
        return all.substring("<html><body>".length(), all.indexOf("</body>"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>{{caled}}</p> | unknown_field | 16 | Did you mean \"called\"?",
                "<p>{{product}}</p> | unknown_field | 16 | Did you mean \"order.product\"?",
                "<p>{{order}}</p> | unknown_field | 16 | It holds several fields",
                "{{#if ordr}}x{{/if}} | unknown_field | 13 | Did you mean \"order\"?",
                "{{#each lines}}{{called}}{{/each}} | unknown_field | 28 | Did you mean \"@root.called\"?",
                "{{#each lines}}{{wat}}{{/each}} | unknown_field | 28 | Did you mean \"what\"?",
                "{{this}} | unknown_field | 13 | within {{#each",
                "{{lines}} | list_as_value | 13 | {{#each lines}}",
                "{{#each called}}x{{/each}} | not_a_list | 13 | is no list",
                "{{{called}}} | raw_value | 13 | two braces",
                "{{&called}} | raw_value | 13 | two braces",
                "{{#order}}x{{/order}} | unknown_block | 13 | {{#if",
                "{{^order}}x{{/order}} | unknown_block | 13 | {{#unless",
                "{{lookup order 'date'}} | unreadable_tag | 13 | name of a field",
                "{{called.getClass().x}} | unreadable_tag | 13 | name of a field",
                "{{> nowhere}} | unknown_part | 13 | partial.nowhere",
                "{{> (lookup . 'x')}} | unreadable_tag | 13 | {{> footer}}",
                "{{#if order}}x | unclosed_block | 13 | {{/if}}",
                "x{{/if}} | block_not_begun | 14 | has not begun",
                "{{#if order}}x{{/each}} | wrong_end | 27 | {{/if}} is expected",
                "{{else}} | else_out_of_place | 13 | {{else}}",
                "{{called | unclosed_tag | 13 | }} is missing",
                "{{#equals order.date \"x\"}}a{{/equals}} | not_comparable | 13 | not at all",
                "{{#greaterThan called \"x\"}}a{{/greaterThan}} | not_comparable | 13 | whole numbers",
                "<p {{called}}>x</p> | value_out_of_place | 16 | attribute's quotes",
                "<p class={{called}}>x</p> | value_out_of_place | 22 | attribute's quotes",
                "<p style=\"color:{{called}}\">x</p> | value_out_of_place | 29 | style",
                "<!-- {{called}} -->x | value_out_of_place | 18 | comments",
                "<style>{{called}}</style>x | value_out_of_place | 20 | styles",
                "<p {{#if order}}class='x'{{/if}}>x</p> | tag_out_of_place | 16 | between elements",
                "{{#if order}}<p class=\"{{/if}}\">x</p> | split_html | 36 | whole elements",
                "<script>x</script> | element_refused | 13 | <script>",
                "<iframe src='https://x.example'></iframe> | element_refused | 13 | <iframe>",
                "<form>x</form> | element_refused | 13 | <form>",
                "<p onclick='x()'>x</p> | attribute_refused | 13 | onclick",
                "<svg/onload=x>x</svg> | attribute_refused | 13 | onload",
                "<a href='JavaScript:x()'>x</a> | address_refused | 13 | https:",
                "<a href='java\tscript:x()'>x</a> | address_refused | 13 | https:",
                "<p title='x>y</p> | unfinished_html | 13 | does not end",
            })
    void what_is_wrong_is_told_with_its_place(String html, String code, int column, String words) {
        assertThat(found(html)).filteredOn(Finding::isError).first().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.words()).contains(words);
            assertThat(finding.part() + " " + finding.line() + ":" + finding.column())
                    .isEqualTo("html 1:" + column);
        });
    }

    @Test
    void places_are_told_by_line_also_within_parts() {
        Edition edition = edition("<p>\n  {{> sign}}\n</p>", null, Map.of("sign", part("Yours\n\n by {{nobody}}")));
        assertThat(engine.check(edition, FIELDS)).singleElement().satisfies(finding -> {
            assertThat(finding.part()).isEqualTo("sign");
            assertThat(finding.line() + ":" + finding.column()).isEqualTo("3:5");
        });
    }

    private static Edition.Part part(String html) {
        return new Edition.Part(html, null);
    }

    @Test
    void what_is_right_gives_no_findings() {
        assertThat(found(
                        "<p>{{called}} {{#if order}}{{order.date}}{{else if orders}}{{orders.count}}{{else}}-{{/if}}</p>"
                                + "{{#each lines}}<p>{{what}} {{this.price}} {{@index}} {{../called}} {{@root.called}}</p>{{/each}}"
                                + "{{#unless order.product}}x{{/unless}}{{#equals order.product \"Tea\"}}t{{/equals}}"
                                + "{{#greaterThan orders.count 5}}often{{/greaterThan}}{{! a note }}{{!-- }} --}}"
                                + "<a href=\"{{company.website}}\" title=\"{{called}}\">x</a>"))
                .isEmpty();
    }

    @Test
    void parts_do_not_stand_within_themselves() {
        Map<String, Edition.Part> parts = Map.of("a", part("{{> b}}"), "b", part("{{> a}}"));
        assertThat(engine.check(edition("{{> a}}", null, parts), FIELDS))
                .extracting(Finding::code)
                .containsExactly("part_in_itself");
    }

    @Test
    void parts_that_multiply_are_stopped() {
        Map<String, Edition.Part> parts = new java.util.HashMap<>();
        for (int i = 0; i < 9; i++) {
            parts.put("p" + i, part(("{{> p" + (i + 1) + "}}").repeat(20)));
        }
        parts.put("p9", part("x"));
        assertThat(engine.check(edition("{{> p0}}", null, parts), FIELDS))
                .extracting(Finding::code)
                .contains("too_large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:alert(1)",
                " JAVASCRIPT:alert(1)",
                "data:text/html,x",
                "vbscript:x",
                "//evil.example",
                "\tjavascript:x"
            })
    void no_value_makes_a_link_that_runs(String address) {
        assertThat(html("<a href=\"{{company.website}}\">us</a>", Map.of("company", Map.of("website", address))))
                .isEqualTo("<a href=\"#\">us</a>");
        assertThat(html(
                        "<a href='{{company.website}}'>us</a>",
                        Map.of("company", Map.of("website", "https://a.example/?x='&y"))))
                .isEqualTo("<a href='https://a.example/?x=&#39;&amp;y'>us</a>");
    }

    @Test
    void endless_loops_and_letters_are_stopped() {
        List<String> many = Collections.nCopies(1_000, "x".repeat(100));
        Edition nested =
                edition("{{#each lines}}{{#each @root.lines}}{{#each @root.lines}}{{this}}{{/each}}{{/each}}{{/each}}");
        assertThatThrownBy(() -> engine.write(nested, Map.of("lines", many)))
                .isInstanceOfSatisfying(
                        InvalidValue.class, wrong -> assertThat(wrong.code()).isEqualTo("letter_too_long"));
    }

    @Test
    void what_cannot_be_read_is_not_written() {
        assertThatThrownBy(() -> engine.write(edition("{{#if order}}"), Map.of()))
                .isInstanceOfSatisfying(InvalidValue.class, wrong -> {
                    assertThat(wrong.code()).isEqualTo("unreadable_template");
                    assertThat(wrong.detail()).contains("html, line 1, column 13");
                });
    }

    @Test
    void nothing_is_called_on_values() {
        assertThat(html(
                        "<p>{{called.bytes}}{{called.class}}{{order.date.year}}</p>",
                        Map.of("called", "Anjali", "order", Map.of("date", LocalDate.of(2026, 2, 27)))))
                .isEqualTo("<p></p>");
    }

    @Test
    void what_was_filled_in_and_only_that_writes_the_same_again() {
        Edition edition = edition("<p>{{called}} {{order.date}}{{#if owner}}!{{/if}} {{orders.count}}"
                + "{{#each lines}}{{what}} {{price}};{{/each}}</p>");
        Words first = engine.write(
                edition,
                Map.of(
                        "called", "Anjali",
                        "name", "Anjali Devi Rai",
                        "order", Map.of("date", LocalDate.of(2026, 2, 27), "id", "secret"),
                        "owner", Map.of("phone", "+91"),
                        "orders", Map.of("count", 1_250_000),
                        "lines", List.of(Map.of("what", "Tea", "price", Money.of("1250", "INR")))));
        assertThat(first.html()).contains("Anjali 27 February 2026! 1,250,000Tea ₹1,250;");
        assertThat(first.filled())
                .containsOnlyKeys("called", "order", "owner", "orders", "lines")
                .containsEntry("owner", Map.of())
                .containsEntry("order", Map.of("date", "27 February 2026"))
                .containsEntry("orders", Map.of("count", 1_250_000L));
        assertThat(engine.write(edition, first.filled())).isEqualTo(first);
    }

    @Test
    void names_are_those_of_the_html_with_its_parts() {
        Edition edition = edition("{{> foot}}{{called}}", null, Map.of("foot", part("{{company.website}}")));
        assertThat(engine.names(edition)).containsExactlyInAnyOrder("called", "company.website");
    }
}
