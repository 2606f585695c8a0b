package sambandh.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.Language;

class PlainLanguageTest {
    private static final Path SENTENCES = Path.of("src/test/resources/plain");
    private static final Language ENGLISH = Language.ENGLISH;

    record Sentence(String language, String rule, String text) {}

    static Stream<Sentence> bad() throws IOException {
        return all(".bad").map(one -> {
            String[] parts = one.text().split("\\|", 2);
            return new Sentence(one.language(), parts[0], parts[1]);
        });
    }

    static Stream<Sentence> good() throws IOException {
        return all(".good");
    }

    private static Stream<Sentence> all(String ending) throws IOException {
        Stream<Sentence> sentences = Stream.empty();
        for (String language : List.of("en", "hi", "bn", "ne")) {
            List<String> lines = Files.readAllLines(SENTENCES.resolve(language + ending));
            assertThat(lines).as(language).hasSizeGreaterThanOrEqualTo(25);
            sentences = Stream.concat(sentences, lines.stream().map(line -> new Sentence(language, "", line)));
        }
        return sentences;
    }

    @ParameterizedTest
    @MethodSource("bad")
    void what_a_customer_should_not_have_to_read_is_found(Sentence bad) {
        assertThat(PlainLanguage.findings(new Language(bad.language()), bad.text()))
                .extracting(found -> found.rule().code())
                .contains(bad.rule());
    }

    @ParameterizedTest
    @MethodSource("good")
    void a_good_sentence_is_left_in_peace(Sentence good) {
        assertThat(PlainLanguage.findings(new Language(good.language()), good.text()))
                .isEmpty();
    }

    @Test
    void it_says_where_and_what_instead() {
        String text = "Dear Anjali,\n\n𝒜 word: please utilise\nthe card in order\nto pay.";
        assertThat(PlainLanguage.findings(ENGLISH, text))
                .containsExactly(
                        new PlainFinding(3, 17, "utilise", PlainRule.OFFICIALESE, "use"),
                        new PlainFinding(4, 10, "in order\nto", PlainRule.OFFICIALESE, "to"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-IN", "en-GB-oed", "en"})
    void a_kind_of_a_language_is_read_as_that_language(String tag) {
        assertThat(PlainLanguage.findings(new Language(tag), "Please utilise it."))
                .hasSize(1);
    }

    @Test
    void of_a_language_it_does_not_know_only_what_is_loud_in_any_is_found() {
        assertThat(PlainLanguage.findings(
                        new Language("fr"), "ACHETEZ LE THÉ AUJOURD’HUI MÊME !!! Please utilise hurry."))
                .extracting(PlainFinding::rule)
                .containsExactly(PlainRule.SHOUTING, PlainRule.PRESSURE);
    }

    @Test
    void a_word_typed_otherwise_is_the_same_word() {
        Language hindi = new Language("hi");
        assertThat(PlainLanguage.findings(hindi, "सामान खरीदो।")).hasSize(1);
        assertThat(PlainLanguage.findings(hindi, "चिट्ठी पढ\u093Cो।")).hasSize(1);
        assertThat(PlainLanguage.findings(hindi, "चिट्ठी \u092A\u095D\u094B।")).hasSize(1);
        assertThat(PlainLanguage.findings(hindi, "किसी को ठेस पहुंची हो")).hasSize(1);
        assertThat(PlainLanguage.findings(hindi, "आखिरी मौका है")).hasSize(1);
        assertThat(PlainLanguage.findings(new Language("ne"), "निम्न\u200Dलिखित कागज।"))
                .hasSize(1);
    }

    @Test
    void placeholders_and_addresses_are_no_words_of_the_writer() {
        String text = "Dear {{hurry}}, see https://example.com/act-now/hurry, or write to hurry@act-now.example.";
        assertThat(PlainLanguage.findings(ENGLISH, text)).isEmpty();
        assertThat(PlainLanguage.findings(ENGLISH, "Act {{now}} now, hurry")).hasSize(1);
    }

    @Test
    void in_the_source_of_a_letter_it_finds_the_same_at_its_place() {
        String source = """
                <style>p { utilise: 1 }</style>
                <p title="hurry">{{#if order}}Please <b>utilise</b>
                the card&nbsp;now.{{else}}As <em>I already</em> said:{{/if}}</p><p>as</p><p>per your request</p>
                """;
        assertThat(PlainLanguage.findingsInSource(ENGLISH, source))
                .extracting(PlainFinding::line, PlainFinding::column, PlainFinding::rule)
                .containsExactly(tuple(2, 41, PlainRule.OFFICIALESE), tuple(3, 27, PlainRule.COLDNESS));
    }

    @Test
    void of_a_letter_it_warns_by_part_in_the_language_of_the_writer() {
        Variant letter = new Variant(
                ENGLISH,
                "Important {{#if order}}information{{/if}}",
                Variant.Format.HTML,
                "<p>Dear {{called}},</p>\n<p>please utilise it</p>",
                "Dear {{called}},\n\nact now");
        assertThat(PlainLanguage.warnings(letter, new Language("hi")))
                .extracting(Finding::part, Finding::line, Finding::column, Finding::code)
                .containsExactly(
                        tuple("subject", 1, 1, "vague_subject"),
                        tuple("html", 2, 11, "officialese"),
                        tuple("text", 3, 1, "pressure"));
        assertThat(PlainLanguage.warnings(letter, new Language("hi")).get(1).words())
                .contains("“utilise”", "दफ़्तर", "→ use");
    }

    @Test
    void paragraphs_of_the_source_are_sentences_of_their_own() {
        String paragraph = "<p>" + "tea ".repeat(20) + "</p>";
        assertThat(PlainLanguage.findingsInSource(ENGLISH, paragraph.repeat(3))).isEmpty();
        assertThat(PlainLanguage.findingsInSource(ENGLISH, "<p>" + "tea ".repeat(26) + "</p>"))
                .extracting(PlainFinding::rule)
                .containsExactly(PlainRule.LONG_SENTENCE);
    }

    @Test
    void questions_are_no_pressure() {
        assertThat(PlainLanguage.findings(ENGLISH, "Is it good?? We hope so!")).isEmpty();
    }

    @Test
    void lines_of_an_address_or_a_list_are_no_long_sentence() {
        String list = "Here is what comes:\n" + "- a cup of tea from the east of Nepal\n".repeat(9)
                + "Himal Chai\n12 Mall Road\nDarjeeling 734101\n".repeat(4);
        assertThat(PlainLanguage.findings(ENGLISH, list)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Important information", "Hello!", "Re: your order", "FWD: tea", "Our newsletter for you"})
    void a_subject_that_says_nothing_is_found(String subject) {
        assertThat(PlainLanguage.findingsInSubject(ENGLISH, subject))
                .extracting(PlainFinding::rule)
                .contains(PlainRule.VAGUE_SUBJECT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Thank you, Anjali", "News from {{company.name}}", "Your parcel is on its way", "Rewari tea"})
    void a_subject_that_says_what_it_is_about_is_good(String subject) {
        assertThat(PlainLanguage.findingsInSubject(ENGLISH, subject)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi", "bn", "ne"})
    void every_rule_tells_its_reason_and_a_way_out_to_the_writer(String tag) {
        Language writer = new Language(tag);
        for (PlainRule rule : PlainRule.values()) {
            PlainFinding found = new PlainFinding(1, 1, "", rule, null);
            assertThat(found.why(writer)).isNotBlank();
            assertThat(found.advice(writer)).isNotBlank().isNotEqualTo(found.why(writer));
            assertThat(found.why(new Language("fr"))).isEqualTo(found.why(ENGLISH));
            if (!tag.equals("en")) {
                assertThat(found.why(writer)).isNotEqualTo(found.why(ENGLISH));
            }
        }
    }
}
