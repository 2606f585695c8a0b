package sambandh.domain.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Money;

class OrderLineTest {
    private static final Money PRICE = Money.of("0.3333", "INR");

    @Test
    void it_comes_to_quantity_times_unit_price_unless_something_else_was_stated() {
        assertThat(line("3", null).amount()).isEqualTo(Money.of("0.9999", "INR"));
        assertThat(line("-1.5", null).amount()).isEqualTo(Money.of("-0.5", "INR"));
        assertThat(line("3", "1.00").amount()).isEqualTo(Money.of("1", "INR"));
    }

    @Test
    void equal_quantities_are_equal_whatever_their_zeros() {
        assertThat(line("2.0", null)).isEqualTo(line("2", null));
        assertThat(line("100", null)).isEqualTo(line("1e2", null));
    }

    @Test
    void a_quantity_too_long_or_too_fine_is_refused_without_being_written_out() {
        for (String quantity : new String[] {"1e999999999", "-1e999999999", "1e-999999999", "0.00001", "1e13"}) {
            assertThatThrownBy(() -> line(quantity, null))
                    .isInstanceOfSatisfying(
                            InvalidValue.class, e -> assertThat(e.code()).isEqualTo("invalid_quantity"));
        }
        assertThat(line("9999999999999", "1").quantity()).isEqualTo(new BigDecimal("9999999999999"));
        assertThat(line("0e-999999999", "1").quantity()).isEqualTo(BigDecimal.ZERO);
    }

    @Test
    void a_line_has_one_currency() {
        assertThatThrownBy(() -> OrderLine.of(null, null, BigDecimal.ONE, PRICE, Money.of("1", "USD")))
                .isInstanceOf(InvalidValue.class);
    }

    private static OrderLine line(String quantity, String amount) {
        return OrderLine.of(
                null, null, new BigDecimal(quantity), PRICE, amount == null ? null : Money.of(amount, "INR"));
    }
}
