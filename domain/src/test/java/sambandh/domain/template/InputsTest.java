package sambandh.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.fact.Words;

class InputsTest {
    private static final Words WORDS = Words.of("a", "b", "c", "d");

    private static final Inputs INPUTS = new Inputs(List.of(
            Field.of("headline", Field.Type.TEXT, WORDS, "x"),
            optional("event.day", Field.Type.DATE, List.of()),
            new Field(
                    "announcements",
                    Field.Type.LIST,
                    WORDS,
                    Map.of(),
                    List.of(
                            Field.of("title", Field.Type.TEXT, WORDS, "x"),
                            Field.of("text", Field.Type.TEXT, WORDS, "x"),
                            optional("link", Field.Type.LINK, List.of()))),
            optional("lines", Field.Type.LIST, List.of())));

    private static Field optional(String name, Field.Type type, List<Field> items) {
        String sample = type == Field.Type.DATE ? "2026-02-27" : "x";
        return new Field(name, type, WORDS, Field.of("x", type, WORDS, sample).samples(), items, false);
    }

    private static List<String> told(List<Fault> faults) {
        return faults.stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @Test
    void what_is_given_is_read_as_it_stands() {
        Map<String, Object> read = GivenInputs.read(Map.of(
                "headline",
                " Spring ",
                "announcements",
                List.of(Map.of("title", "New", "text", "Tea\r\nagain")),
                "lines",
                List.of("one", "two"),
                "empty",
                " "));
        assertThat(read)
                .isEqualTo(Map.of(
                        "headline", "Spring",
                        "announcements", List.of(Map.of("title", "New", "text", "Tea\nagain")),
                        "lines", List.of("one", "two")));
    }

    static Stream<Object[]> unreadable() {
        return Stream.of(
                new Object[] {5, "/x invalid_value"},
                new Object[] {Map.of("a", "b"), "/x invalid_value"},
                new Object[] {List.of(5), "/x/0 invalid_value"},
                new Object[] {List.of("a", ""), "/x/1 required"},
                new Object[] {Collections.singletonList(null), "/x/0 required"},
                new Object[] {List.of(List.of("a")), "/x/0 invalid_value"},
                new Object[] {List.of(Map.of("a", List.of("b"))), "/x/0/a invalid_value"},
                new Object[] {List.of(Map.of("a", "b\u0000")), "/x/0/a invalid_text"},
                new Object[] {"x".repeat(20_001), "/x too_long"},
                new Object[] {Collections.nCopies(101, "a"), "/x too_many"});
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void what_is_no_text_and_no_list_of_them_is_refused_where_it_stands(Object value, String fault) {
        assertThatThrownBy(() -> GivenInputs.read(Map.of("x", value)))
                .isInstanceOfSatisfying(
                        InvalidInput.class, it -> assertThat(told(it.faults())).containsExactly(fault));
    }

    @Test
    void all_that_does_not_fit_is_told_at_once() {
        Map<String, ?> given = Map.of(
                "headline", List.of("Spring"),
                "event.day", "tomorrow",
                "announcements", List.of(Map.of("titel", "x"), "text", Map.of("title", "x", "text", "y")),
                "lines", List.of(Map.of("a", "b")),
                "more", "x");
        assertThat(told(INPUTS.faults(given)))
                .containsExactly(
                        "/headline invalid_value",
                        "/event.day invalid_value",
                        "/announcements/0/titel unknown_input",
                        "/announcements/1 invalid_value",
                        "/lines/0 invalid_value",
                        "/more unknown_input");
        assertThat(INPUTS.values(given))
                .as("what is left of it")
                .isEqualTo(Map.of(
                        "announcements", List.of(Map.of(), Map.of("title", "text"), Map.of("title", "x", "text", "y")),
                        "lines", List.of()));
    }

    @Test
    void lines_that_were_kept_before_a_list_had_items_are_its_elements() {
        assertThat(INPUTS.values(Map.of("announcements", "a\n\nb", "lines", "c\nd")))
                .isEqualTo(Map.of(
                        "announcements", List.of(Map.of("title", "a"), Map.of("title", "b")),
                        "lines", List.of("c", "d")));
        assertThat(told(INPUTS.faults(Map.of("announcements", "a\nb"))))
                .as("what is given today")
                .containsExactly("/announcements invalid_value");
    }

    @ParameterizedTest
    @EnumSource(Field.Type.class)
    void whatever_was_kept_something_can_be_sent(Field.Type type) {
        String sample =
                Map.of("NUMBER", "1", "DATE", "2026-02-27", "MONEY", "5 INR").getOrDefault(type.name(), "x");
        Field plain = Field.of("x", type, WORDS, sample);
        Field list = new Field("list", Field.Type.LIST, WORDS, Map.of(), List.of(plain));
        Inputs inputs = new Inputs(List.of(plain, list, plain, Field.of("x.y", type, WORDS, sample)));
        for (Object kept : List.of("soon\n", "", List.of("a"), List.of(Map.of("x", "?")), Map.of("x", "y"), 5, true)) {
            assertThat(inputs.values(Map.of("x", kept, "x.y", kept, "list", kept, "list.x", kept)))
                    .isNotNull();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "LINK, www.himal-chai.example, invalid_value",
        "LINK, javascript:x, invalid_value",
        "LINK, HTTPS://himal-chai.example, ",
        "LINK, tel:+919800000000, ",
        "FLAG, yes, invalid_value",
        "FLAG, true, ",
        "FLAG, false, ",
    })
    void links_can_be_followed_and_flags_are_true_or_false(Field.Type type, String text, @Nullable String fault) {
        List<Fault> faults = new Inputs(List.of(Field.of("x", type, WORDS, "x"))).faults(Map.of("x", text));
        assertThat(faults).extracting(Fault::code).isEqualTo(fault == null ? List.of() : List.of(fault));
    }

    @Test
    void what_is_required_is_missed_in_each_element_too() {
        assertThat(told(INPUTS.missing(Map.of())))
                .containsExactly("/headline missing_input", "/announcements missing_input");
        assertThat(told(INPUTS.missing(Map.of("headline", "x", "announcements", List.of()))))
                .containsExactly("/announcements missing_input");
        assertThat(told(INPUTS.missing(Map.of(
                        "headline",
                        "x",
                        "announcements",
                        List.of(Map.of("title", "x", "text", "y"), Map.of("text", "y"))))))
                .containsExactly("/announcements/1/title missing_input");
    }

    @Test
    void values_stand_in_their_groups_and_what_is_not_asked_for_stays_out() {
        assertThat(INPUTS.values(Map.of(
                        "headline", "Spring",
                        "event.day", "2026-03-01",
                        "announcements", List.of(Map.of("title", "New", "text", "Tea")),
                        "lines", "one\ntwo",
                        "gone", "x")))
                .isEqualTo(Map.of(
                        "headline", "Spring",
                        "event", Map.of("day", LocalDate.of(2026, 3, 1)),
                        "announcements", List.of(Map.of("title", "New", "text", "Tea")),
                        "lines", List.of("one", "two")));
    }

    @ParameterizedTest
    @CsvSource({
        "/announcements/1/title, inputs.announcements[1].title",
        "/complaint.about, inputs.complaint.about",
        "/lines/0, inputs.lines[0]",
    })
    void a_place_is_told_as_people_read_it(String pointer, String path) {
        assertThat(Inputs.path(pointer)).isEqualTo(path);
    }

    @Test
    void whether_it_is_required_is_kept_with_a_field() {
        assertThat(FieldMaps.list(INPUTS.fields().stream().map(FieldMaps::write).toList()))
                .isEqualTo(INPUTS.fields());
    }

    @Test
    void loud_and_stiff_words_are_found_where_they_stand() {
        List<Language> languages =
                Stream.of("en", "bn", "hi", "ne").map(Language::new).toList();
        List<Finding> found = PlainInputs.warnings(
                INPUTS.fields(),
                Map.of(
                        "headline",
                        "Tea again",
                        "announcements",
                        List.of(
                                Map.of("title", "Tea", "text", "It is here."),
                                Map.of("title", "Tea\nBUY IT NOW!!!", "text", "यह आ गई है!!!"))),
                languages,
                Language.ENGLISH);
        assertThat(found)
                .isNotEmpty()
                .noneMatch(Finding::isError)
                .anySatisfy(it -> {
                    assertThat(it.part()).isEqualTo("inputs.announcements[1].title");
                    assertThat(it.line()).isEqualTo(2);
                    assertThat(it.language()).isEqualTo(Language.ENGLISH);
                })
                .anySatisfy(it -> {
                    assertThat(it.part()).isEqualTo("inputs.announcements[1].text");
                    assertThat(it.language()).isEqualTo(new Language("hi"));
                })
                .noneMatch(it -> "inputs.headline".equals(it.part()))
                .noneMatch(it -> String.valueOf(it.part()).contains("[0]"));
    }
}
