package sambandh.domain.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

class ConfirmationTest {
    @Test
    void days_are_counted_whole() {
        Instant before = Confirmation.staleBefore(Period.ofMonths(12), LocalDate.of(2027, 3, 1));
        assertThat(Confirmation.isStale(Instant.parse("2026-03-01T00:00:00Z"), before))
                .isFalse();
        assertThat(Confirmation.isStale(Instant.parse("2026-02-28T23:59:59Z"), before))
                .isTrue();
        assertThat(Confirmation.isStale(null, before)).isTrue();
    }

    @Test
    void periods_are_read() {
        assertThat(Confirmation.within("P12M")).isEqualTo(Period.ofYears(1));
        assertThat(Confirmation.within("P90D")).isEqualTo(Period.ofDays(90));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a year", "PT5H", "P0D", "P-1M", "P11Y", "P3651D"})
    void what_is_no_sound_period_is_refused(String raw) {
        assertThatThrownBy(() -> Confirmation.within(raw)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void a_role_at_a_customer_stands_once_and_weighs_one_to_five() {
        CustomerId shop = new CustomerId(UUID.randomUUID());
        Code buyer = new Code("buyer");
        Set<Membership> twice = Set.of(
                new Membership(shop, buyer, Influence.DECIDES, 1), new Membership(shop, buyer, Influence.USES, 1));
        assertThatThrownBy(() -> PersonDetails.onceInARole(twice)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Membership(shop, buyer, null, 6)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Membership(shop, buyer, null, 0)).isInstanceOf(InvalidValue.class);
    }
}
