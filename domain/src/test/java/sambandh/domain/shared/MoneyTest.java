package sambandh.domain.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    @Test
    void equal_amounts_are_equal_whatever_their_zeros() {
        assertThat(Money.of("1250", "INR")).isEqualTo(Money.of("1250.0000", "inr"));
        assertThat(Money.of("1250", "INR").amount().toPlainString()).isEqualTo("1250.00");
        assertThat(Money.of("5", "JPY").amount().toPlainString()).isEqualTo("5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1,5", "1e3", "", "NaN", "10000000000000", "0.00001", "१२"})
    void an_amount_is_a_plain_number_within_limits(String amount) {
        assertThatThrownBy(() -> Money.of(amount, "EUR")).extracting("code").isEqualTo("invalid_amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"XXX", "XTS", "XAU", "XDR", "EURO", "", "E"})
    void what_nobody_pays_with_is_no_currency(String code) {
        assertThatThrownBy(() -> Money.of("1", code)).extracting("code").isEqualTo("invalid_currency");
    }

    @Test
    void amounts_of_two_currencies_are_not_put_together() {
        assertThatThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "USD")))
                .extracting("code")
                .isEqualTo("currency_mismatch");
    }
}
