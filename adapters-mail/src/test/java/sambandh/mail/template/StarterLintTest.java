package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.application.template.CompanyTold;
import sambandh.application.template.Lint;
import sambandh.application.template.ReaderFacts;
import sambandh.application.template.Starters.Starter;
import sambandh.application.template.TemplateFacts;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;
import sambandh.domain.template.Field;
import sambandh.domain.template.Finding;
import sambandh.domain.template.Inputs;
import sambandh.domain.template.Template;
import sambandh.domain.template.Variant;

/** The templates that are delivered are looked over as a company's own would be. */
class StarterLintTest {
    private static final StarterDesk DESK = new StarterDesk();
    private static final Words WORDS = Words.of("a", "b", "c", "d");

    /** What columns of the database tell, by name and type. */
    private static final class Told implements TemplateFacts {
        @Override
        public List<Field> fields() {
            return Stream.of(
                            "name TEXT Anjali Rai",
                            "called TEXT Anjali",
                            "owner.name TEXT Tenzing",
                            "owner.email TEXT t@himal.example",
                            "owner.phone TEXT +9198",
                            "customer.name TEXT Rai",
                            "customer.since DATE 2024-03-01",
                            "order.date DATE 2026-02-27",
                            "order.amount MONEY 1250 INR",
                            "order.product TEXT Tea",
                            "order.category TEXT tea",
                            "orders.count NUMBER 7",
                            "orders.first DATE 2021-03-01",
                            "orders.years NUMBER 5",
                            "orders.daysSinceLast NUMBER 12")
                    .map(line -> line.split(" ", 3))
                    .map(it -> Field.of(it[0], Field.Type.valueOf(it[1]), WORDS, it[2]))
                    .toList();
        }

        @Override
        public Map<Reader, Map<String, ?>> about(Collection<Reader> readers) {
            return Map.of();
        }
    }

    private static Lint lint() {
        return new Lint(
                DESK.shelf,
                DESK.engine,
                new ReaderFacts(List.of(new Told(), new CompanyTold(DESK.company))),
                DESK.company);
    }

    static Stream<Named<Starter>> starters() {
        return StarterDesk.STARTERS.all().stream()
                .map(starter -> Named.of(starter.template().code().value(), starter));
    }

    @ParameterizedTest
    @MethodSource("starters")
    void nothing_is_found_in_what_is_delivered(Starter starter) {
        assertThat(lint().version(starter.template(), starter.words(), readers(starter), null))
                .isEmpty();
        starter.template().details().besides(lint().fields(null), null);
    }

    private static List<Language> readers(Starter starter) {
        return Template.isPart(starter.template().code()) ? List.of() : StarterLetter.LANGUAGES;
    }

    /** What is required of what is asked for, as somebody would give it. */
    private static Map<String, Object> required(List<Field> fields) {
        Map<String, Object> given = new LinkedHashMap<>();
        fields.stream()
                .filter(Field::required)
                .forEach(field -> given.put(
                        field.name(),
                        field.items().isEmpty()
                                ? String.valueOf(field.samples().get(Language.ENGLISH))
                                : List.of(required(field.items()))));
        return given;
    }

    @ParameterizedTest
    @MethodSource("starters")
    void a_letter_does_without_what_is_not_required(Starter starter) {
        List<Field> inputs = starter.template().details().inputs();
        Map<String, Object> given = required(inputs);
        assertThat(lint().version(starter.template(), starter.words(), readers(starter), given))
                .isEmpty();
        if (Template.isPart(starter.template().code())) {
            return;
        }
        Map<String, Object> values =
                ReaderFacts.and(lint().fields(null).samples(Language.ENGLISH), new Inputs(inputs).values(given));
        for (Language language : StarterLetter.LANGUAGES) {
            String html = DESK.write(starter.template().code().value(), language.tag(), values)
                    .html();
            assertThat(html)
                    .as(language.tag())
                    .doesNotContainPattern("<(p|li|h1|h2|ul|ol|a)( [^>]*)?>\\s*</\\1>")
                    .doesNotContain("href=\"\"");
        }
    }

    @ParameterizedTest
    @MethodSource("starters")
    void what_is_required_is_missed(Starter starter) {
        List<Field> inputs = starter.template().details().inputs();
        assertThat(lint().version(starter.template(), starter.words(), readers(starter), Map.of()))
                .hasSameSizeAs(inputs.stream().filter(Field::required).toList())
                .allMatch(finding -> finding.isError() && finding.code().equals("missing_input"));
    }

    private static List<String> found(String html) {
        Template thanks = StarterDesk.STARTERS
                .find(new sambandh.domain.shared.Code("thank_you"))
                .orElseThrow()
                .template();
        Variant variant = new Variant(Language.ENGLISH, "Tea for you", Variant.Format.HTML, html, null);
        return lint().variant(thanks, variant).stream().map(Finding::code).toList();
    }

    @Test
    void what_a_letter_owes_its_reader_is_missed() {
        assertThat(found("<html><body><p>Buy!</p></body></html>"))
                .containsExactly(
                        "missing_company",
                        "missing_address",
                        "missing_contact",
                        "missing_owner",
                        "missing_unsubscribe");
        assertThat(found("<html><body>{{> footer}}</body></html>")).isEmpty();
        assertThat(found("<p>framed by the layout</p>")).isEmpty();
    }

    @Test
    void what_should_be_looked_at_is_told() {
        assertThat(found("<p><img src=\"https://x.example/i.png\"></p>")).containsExactly("image_without_alt");
        assertThat(found("<p><a href=\"http://x.example\">x</a></p>")).containsExactly("unencrypted_link");
        assertThat(found("<p>" + "Long. ".repeat(18_000) + "</p>")).containsExactly("large");
        Template thanks = StarterDesk.STARTERS
                .find(new sambandh.domain.shared.Code("thank_you"))
                .orElseThrow()
                .template();
        assertThat(lint().variant(
                                thanks,
                                new Variant(
                                        Language.ENGLISH, "long ".repeat(19), Variant.Format.HTML, "<p>x</p>", null)))
                .extracting(Finding::code)
                .containsExactly("long_subject");
        assertThat(lint().variant(
                                thanks,
                                new Variant(
                                        Language.ENGLISH,
                                        "{{#if order.missing}}x{{/if}}",
                                        Variant.Format.HTML,
                                        "<p>x</p>",
                                        null)))
                .extracting(Finding::code)
                .containsExactly("unknown_field");
        assertThat(lint().variant(
                                thanks,
                                new Variant(
                                        Language.ENGLISH,
                                        "{{#unless called}}x{{/unless}}",
                                        Variant.Format.HTML,
                                        "<p>x</p>",
                                        null)))
                .extracting(Finding::code)
                .containsExactly("empty_subject");
    }
}
