package sambandh.domain.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Money;
import sambandh.domain.shared.fact.Words;

class FieldsTest {
    private static final Words WORDS = Words.of("a", "b", "c", "d");
    private static final Field LINES = new Field(
            "digest.lines",
            Field.Type.LIST,
            WORDS,
            Map.of(),
            List.of(
                    Field.of("what", Field.Type.TEXT, WORDS, "Tea"),
                    Field.of("sum", Field.Type.MONEY, WORDS, "5 INR")));
    private static final Fields FIELDS = new Fields(List.of(
            Field.of("called", Field.Type.TEXT, WORDS, "Anjali", "अंजलि", "অঞ্জলি", "अञ्जली"),
            Field.of("order.date", Field.Type.DATE, WORDS, "2026-02-27"),
            Field.of("orders.count", Field.Type.NUMBER, WORDS, "7"),
            new Field("notes", Field.Type.LIST, WORDS, Map.of(Language.ENGLISH, "one\ntwo"), List.of()),
            LINES));

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"caled, called", "Called, called", "date, order.date", "ordr, order", "zzzzzz, -"})
    void the_name_that_was_probably_meant_is_found(String name, String meant) {
        assertThat(FIELDS.nearest(name)).isEqualTo(meant);
    }

    @Test
    void samples_are_values_as_they_are_filled_in() {
        assertThat(FIELDS.samples(new Language("ne")))
                .isEqualTo(Map.of(
                        "called", "अञ्जली",
                        "order", Map.of("date", LocalDate.of(2026, 2, 27)),
                        "orders", Map.of("count", 7L),
                        "notes", List.of("one", "two"),
                        "digest", Map.of("lines", List.of(Map.of("what", "Tea", "sum", Money.of("5", "INR"))))));
        assertThat(FIELDS.isGroup("order")).isTrue();
        assertThat(FIELDS.isGroup("called")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"company, company.name", "company.name, company", "a.b.c, a.b", "a.b, a.b.c.d"})
    void what_is_a_field_is_no_group_as_well(String first, String second) {
        List<Field> both = List.of(
                Field.of(first, Field.Type.TEXT, WORDS, "x"),
                Field.of("companyName", Field.Type.TEXT, WORDS, "x"),
                Field.of(second, Field.Type.TEXT, WORDS, "x"));
        assertThat(new Fields(both).samples(Language.ENGLISH)).isNotEmpty();
        assertThatThrownBy(() -> asked(both, null)).satisfies(it -> isRefused(it, "/inputs/2"));
        Field lines = new Field("lines", Field.Type.LIST, WORDS, Map.of(), both);
        assertThatThrownBy(() -> asked(List.of(lines), null)).satisfies(it -> isRefused(it, "/inputs/0/items/2"));
        asked(both.subList(0, 2), null);
    }

    @ParameterizedTest
    @CsvSource({"company, company.name", "a.b, a", "a, a"})
    void what_clashes_since_long_stays_and_what_is_new_makes_way(String first, String second) {
        Field one = Field.of(first, Field.Type.TEXT, WORDS, "x");
        Field two = Field.of(second, Field.Type.LINK, WORDS, "x");
        Field three = Field.of("note", Field.Type.FLAG, WORDS, "true");
        Template.Details old = details(List.of(one, two, three));
        assertThat(asked(List.of(three, two, one), old).inputs()).hasSize(3);
        assertThatThrownBy(() -> asked(List.of(three, two, one, three), old))
                .satisfies(it -> isRefused(it, "/inputs/3"));
        Field changed = Field.of(first, Field.Type.NUMBER, WORDS, "4");
        assertThatThrownBy(() -> asked(List.of(changed, two), old)).satisfies(it -> isRefused(it, "/inputs/0"));
    }

    @ParameterizedTest
    @CsvSource({"LINK, www.himal-chai.example", "LINK, javascript:x", "FLAG, yes"})
    void a_new_input_has_a_sample_that_could_be_given(Field.Type type, String sample) {
        Field field = Field.of("x", type, WORDS, sample);
        Field list = new Field("lines", Field.Type.LIST, WORDS, Map.of(), List.of(field));
        assertThatThrownBy(() -> asked(List.of(field, list), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly(
                                        "/inputs/0/sample invalid_value", "/inputs/1/items/0/sample invalid_value"));
        asked(List.of(field, list), details(List.of(list, field)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"measuring", "all", "channel.mail"})
    void a_topic_with_a_meaning_of_its_own_is_no_templates(String topic) {
        Template.Details reserved =
                new Template.Details(Purpose.SERVICE, new Code(topic), Map.of(Language.ENGLISH, "x"), List.of());
        assertThatThrownBy(() -> reserved.besides(new Fields(List.of()), null))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly("/topic reserved"));
        assertThatThrownBy(() -> reserved.besides(new Fields(List.of()), details(List.of())))
                .isInstanceOf(InvalidInput.class);
        assertThat(reserved.besides(new Fields(List.of()), reserved)).isEqualTo(reserved);
    }

    private static Template.Details asked(List<Field> inputs, Template.@Nullable Details before) {
        return details(inputs).besides(new Fields(List.of()), before);
    }

    private static Template.Details details(List<Field> inputs) {
        return new Template.Details(Purpose.SERVICE, new Code("x"), Map.of(Language.ENGLISH, "Name"), inputs);
    }

    private static void isRefused(Throwable thrown, String pointer) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        it -> assertThat(it.faults())
                                .extracting(fault -> fault.pointer() + " " + fault.code())
                                .containsExactly(pointer + " invalid_field"));
    }

    @Test
    void a_field_is_read_as_it_was_written() {
        assertThat(FieldMaps.read(FieldMaps.write(LINES))).isEqualTo(LINES);
    }

    @ParameterizedTest
    @CsvSource({
        "A b, text, x",
        "a..b, text, x",
        "order.date, date, soon",
        "n, number, many",
        "m, money, 5",
        "t, love, x"
    })
    void what_is_no_field_is_refused(String name, String type, String sample) {
        assertThatThrownBy(() -> FieldMaps.read(Map.of("name", name, "type", type, "sample", Map.of("en", sample))))
                .isInstanceOf(InvalidValue.class);
    }
}
