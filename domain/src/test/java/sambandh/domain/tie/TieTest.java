package sambandh.domain.tie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.tie.Tie.Ends;
import sambandh.domain.tie.Tie.Span;

class TieTest {
    private final Party shop = Party.customer(UUID.randomUUID());
    private final Party mill = Party.customer(UUID.randomUUID());
    private final Party asha = Party.person(UUID.randomUUID());

    @Test
    void what_has_no_direction_is_the_same_either_way_round() {
        assertThat(new Ends(TieKind.KNOWS, asha, shop)).isEqualTo(new Ends(TieKind.KNOWS, shop, asha));
        assertThat(new Ends(TieKind.WORKS_WITH, mill, shop)).isEqualTo(new Ends(TieKind.WORKS_WITH, shop, mill));
        assertThat(new Ends(TieKind.REFERS, mill, shop)).isNotEqualTo(new Ends(TieKind.REFERS, shop, mill));
        assertThat(new Ends(TieKind.REFERS, asha, shop).from()).isEqualTo(asha);
    }

    @Test
    void what_makes_no_sense_is_refused() {
        assertThatThrownBy(() -> new Ends(TieKind.KNOWS, shop, shop)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Ends(TieKind.PARENT_OF, asha, shop)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Ends(TieKind.BELONGS_TO, shop, asha)).isInstanceOf(InvalidValue.class);
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThatThrownBy(() -> new Span(day, day.minusDays(1))).isInstanceOf(InvalidValue.class);
    }

    @Test
    void it_holds_from_its_first_day_to_its_last() {
        LocalDate day = LocalDate.of(2026, 3, 1);
        assertThat(new Span(day, day).holdsOn(day)).isTrue();
        assertThat(new Span(day, null).holdsOn(day.minusDays(1))).isFalse();
        assertThat(new Span(null, day).holdsOn(day.plusDays(1))).isFalse();
        assertThat(new Span(null, null).holdsOn(day)).isTrue();
    }
}
