package sambandh.domain.segment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidInput;

class ConditionJsonTest {
    private static final Object IN_INDIA = Map.of("fact", "country", "is", "IN");

    @Test
    void a_tree_is_read_and_has_its_text() {
        Object json = Map.of(
                "all",
                List.of(
                        IN_INDIA,
                        Map.of("not", object("fact", "order.last", "withinDays", BigDecimal.valueOf(90))),
                        Map.of(
                                "any",
                                List.of(
                                        object("fact", "order.count", "atLeast", new BigDecimal("3.0")),
                                        object(
                                                "occurrence",
                                                "ordered",
                                                "with",
                                                Map.of("product", "SKU-1"),
                                                "atLeast",
                                                2,
                                                "withinDays",
                                                90)))));
        assertThat(ConditionText.write(read(json)))
                .isEqualTo("country = IN and not order.last within 90 days and"
                        + " (order.count >= 3 or ordered(product: SKU-1) at least 2 times in 90 days)");
    }

    @Test
    void what_is_not_known_is_not_so_that_it_is_known() {
        assertThat(ConditionText.write(read(object("fact", "country", "known", false))))
                .isEqualTo("country is unknown");
        assertThat(ConditionText.write(read(object("fact", "country", "known", true))))
                .isEqualTo("country is known");
    }

    @Test
    void one_part_alone_stands_for_itself() {
        assertThat(read(Map.of("all", List.of(IN_INDIA)))).isEqualTo(read(IN_INDIA));
    }

    @Test
    void all_faults_are_told_by_their_place_in_the_tree() {
        Object json = Map.of(
                "all",
                Arrays.asList(
                        object("fact", "contry", "is", "IN"),
                        object("fact", "country", "oneOf", List.of("IN", "ZZ", 3)),
                        object("fact", "country", "atLeast", 3),
                        object("fact", "country"),
                        object("fact", "country", "is", "IN", "oneOf", List.of("NP")),
                        object("fact", "country", "iss", "IN"),
                        Map.of("any", List.of()),
                        Map.of("not", "country"),
                        object("occurrence", "ordered", "with", Map.of("a/b", "x", "minAmount", "x"), "atLeast", 0),
                        object("occurrence", "ordered", "withinDays", 5, "from", "2026-13-01", "colour", "red"),
                        null,
                        object("all", List.of(IN_INDIA), "any", List.of(IN_INDIA)),
                        object("fact", "order.count", "atLeast", new BigDecimal("1e999999999")),
                        object("fact", "name", "is", Map.of("$ne", ""))));
        assertThat(faults(json))
                .containsExactly(
                        "/all/0/fact unknown_fact",
                        "/all/1/oneOf/1 invalid_country",
                        "/all/1/oneOf/2 wrong_type",
                        "/all/2/atLeast wrong_operator",
                        "/all/3 required",
                        "/all/4 contradiction",
                        "/all/5/iss unknown_field",
                        "/all/5 required",
                        "/all/6/any required",
                        "/all/7/not wrong_type",
                        "/all/8/with/a~1b unknown_parameter",
                        "/all/8/with/minAmount invalid_number",
                        "/all/8/atLeast invalid_times",
                        "/all/9/colour unknown_field",
                        "/all/9/from invalid_date",
                        "/all/9/withinDays contradiction",
                        "/all/10 wrong_type",
                        "/all/11 contradiction",
                        "/all/12/atLeast invalid_number",
                        "/all/13/is wrong_type");
    }

    @Test
    void depth_and_size_have_a_limit() {
        Object deep = IN_INDIA;
        for (int i = 0; i < 500; i++) {
            deep = Map.of("not", deep);
        }
        assertThat(faults(deep)).containsExactly("/not".repeat(10) + " too_deep");
        assertThat(read(Map.of("all", Collections.nCopies(200, IN_INDIA))).leaves())
                .hasSize(200);
        assertThat(faults(Map.of("all", Collections.nCopies(201, IN_INDIA)))).containsExactly("/all/200/fact too_many");
        assertThat(faults(Map.of("all", Collections.nCopies(100_000, "x")))).hasSize(100);
        assertThat(faults(object("fact", "country", "oneOf", Collections.nCopies(201, "IN"))))
                .containsExactly("/oneOf too_many");
    }

    private static Condition read(Object json) {
        return ConditionJson.read(json, SampleConditions.CATALOGUE);
    }

    private static List<String> faults(Object json) {
        return catchThrowableOfType(InvalidInput.class, () -> read(json)).faults().stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
