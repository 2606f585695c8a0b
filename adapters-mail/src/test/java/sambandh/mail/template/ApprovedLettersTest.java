package sambandh.mail.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.application.template.TemplateEngine.Words;
import sambandh.domain.shared.Language;
import sambandh.domain.template.Edition;
import sambandh.domain.template.Field;
import sambandh.domain.template.PlainFinding;
import sambandh.domain.template.PlainLanguage;
import sambandh.domain.template.Template;

class ApprovedLettersTest {
    /** A name, then an ending tied to it: the ending would have to change with the name. */
    private static final Pattern TIED = Pattern.compile("\\}\\}(?:-?[\\p{InBengali}\\p{InDevanagari}&&[^।]]|['’]s\\b)");

    private static final Pattern BLOCKS = Pattern.compile("\\{\\{(?:[#/].*?|else)}}");

    static Stream<StarterLetter> letters() {
        return StarterLetter.all();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_reads_as_it_was_approved(StarterLetter letter) throws IOException {
        Words words = letter.toWellKnown();
        Approved.is("letters/" + letter + ".txt", "Subject: " + words.subject() + "\n\n" + words.text());
        Approved.is("letters/" + letter + ".html", words.html());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_to_somebody_little_known_reads_as_it_was_approved(StarterLetter letter) throws IOException {
        Words words = letter.toLittleKnown();
        Approved.is("letters/" + letter + ".little.txt", "Subject: " + words.subject() + "\n\n" + words.text());
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_is_plain_and_kind(StarterLetter letter) {
        assertThat(findings(letter.language(), letter.toWellKnown())).isEmpty();
        assertThat(findings(letter.language(), letter.toLittleKnown())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void a_letter_names_only_what_there_is(StarterLetter letter) {
        assertThat(letter.findings()).isEmpty();
    }

    private static List<PlainFinding> findings(Language language, Words words) {
        return Stream.concat(
                        PlainLanguage.findingsInSubject(language, words.subject()).stream(),
                        PlainLanguage.findings(language, words.text()).stream())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("letters")
    void no_sentence_ends_with_the_company_which_may_end_in_a_dot(StarterLetter letter) {
        Map<String, Object> reader = letter.wellKnown();
        reader.put("company", Map.of("name", "Darjeeling Tea Co."));
        assertThat(letter.to(reader, letter.inputs()).text())
                .contains("Tea Co.")
                .doesNotContainPattern("Co\\.\\s*[.।]");
    }

    @ParameterizedTest
    @MethodSource("letters")
    void no_ending_is_tied_to_what_is_filled_in(StarterLetter letter) {
        Edition edition = letter.edition();
        Stream<String> parts = edition.parts().values().stream().map(Edition.Part::html);
        assertThat(Stream.concat(Stream.of(edition.subject(), edition.html()), parts))
                .allSatisfy(source ->
                        assertThat(BLOCKS.matcher(source).replaceAll(" ")).doesNotContainPattern(TIED));
    }

    @ParameterizedTest
    @MethodSource("letters")
    void it_and_its_inputs_are_named_and_shown_in_each_language(StarterLetter letter) {
        Template.Details about = letter.starter().template().details();
        Locale locale = letter.language().locale();
        assertThat(about.names()).containsKey(letter.language());
        assertThat(about.inputs()).allSatisfy(input -> shown(input, locale));
        assertThat(about.inputs().stream().flatMap(input -> input.items().stream()))
                .allSatisfy(item -> shown(item, locale));
    }

    private static void shown(Field input, Locale locale) {
        assertThat(input.words().byLanguage()).containsKey(locale);
        if (input.type() == Field.Type.TEXT) {
            assertThat(input.samples()).containsKey(new Language(locale.toLanguageTag()));
        }
    }
}
