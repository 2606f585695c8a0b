package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CanonicalJsonTest {
    @Test
    void the_order_of_a_map_makes_no_difference() {
        Map<String, String> one = new LinkedHashMap<>();
        one.put("a", "1");
        one.put("b", "2");
        Map<String, String> other = new LinkedHashMap<>();
        other.put("b", "2");
        other.put("a", "1");
        assertThat(CanonicalJson.digest(one)).isEqualTo(CanonicalJson.digest(other));
    }

    static List<List<Object>> different() {
        return List.of(
                List.of(Map.of("a", "1", "b", "2"), Map.of("a", "1, b=2")),
                List.of(List.of("a", "b"), List.of("a, b")),
                List.of(List.of("a\",\"b"), List.of("a", "b")),
                List.of(List.of("a\\", "b"), List.of("a\\\",\"b")),
                List.of("a\nb", "a\\nb"),
                List.of("\u0905", "\u0005"),
                List.of(List.of(), Map.of()),
                List.of(List.of("a"), "a"));
    }

    @ParameterizedTest
    @MethodSource("different")
    void what_is_different_is_told_apart(List<Object> two) {
        assertThat(CanonicalJson.digest(two.getFirst())).isNotEqualTo(CanonicalJson.digest(two.getLast()));
    }
}
