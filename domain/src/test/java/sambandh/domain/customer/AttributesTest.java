package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.InvalidValue;

class AttributesTest {
    @Test
    void they_come_in_the_order_of_their_keys_and_tidied() {
        assertThat(Attributes.of(Map.of("b", " two ", "a", "एक")).toString()).isEqualTo("{a=एक, b=two}");
    }

    @Test
    void every_fault_is_told_by_its_key() {
        InvalidInput wrong = catchThrowableOfType(
                InvalidInput.class, () -> Attributes.of(Map.of("A/~", "x", "b", "y\nz", "c", "fine")));
        assertThat(wrong.faults())
                .extracting(Fault::pointer, Fault::code)
                .containsExactly(tuple("/A~1~0", "invalid_code"), tuple("/b", "invalid_text"));
    }

    @Test
    void fifty_are_enough() {
        Map<String, String> fifty = IntStream.range(0, Attributes.AT_MOST)
                .boxed()
                .collect(Collectors.toMap(i -> "k" + i, i -> "x".repeat(500)));
        assertThat(Attributes.of(fifty)).hasSize(50);
        fifty.put("one-more", "x");
        assertThatThrownBy(() -> Attributes.of(fifty))
                .isInstanceOfSatisfying(
                        InvalidValue.class, e -> assertThat(e.code()).isEqualTo("too_many"));
    }
}
