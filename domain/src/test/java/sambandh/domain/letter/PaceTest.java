package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidValue;

class PaceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    /** One a second. */
    private static final Pace PACE = new Pace(3_600);

    @Test
    void without_a_rate_all_may_leave() {
        assertThat(Pace.FREE.allowed(NOW.plusSeconds(99), NOW, 50)).isEqualTo(50);
        assertThat(Pace.FREE.after(NOW, NOW, 50)).isEqualTo(NOW);
    }

    @Test
    void each_letter_moves_the_next_one_on() {
        assertThat(PACE.allowed(NOW, NOW, 50)).isEqualTo(1);
        Instant next = PACE.after(NOW, NOW, 1);
        assertThat(next).isEqualTo(NOW.plusSeconds(1));
        assertThat(PACE.allowed(next, NOW.plusMillis(999), 50)).isZero();
        assertThat(PACE.allowed(next, NOW.plusSeconds(1), 50)).isEqualTo(1);
        assertThat(PACE.allowed(next, NOW.plusSeconds(4), 50)).isEqualTo(4);
        assertThat(PACE.allowed(next, NOW.plusSeconds(4), 2)).isEqualTo(2);
    }

    @Test
    void a_night_without_letters_is_not_made_up_for() {
        Instant longAgo = NOW.minusSeconds(36_000);
        assertThat(PACE.allowed(longAgo, NOW, 1_000)).isEqualTo(11);
        assertThat(PACE.after(longAgo, NOW, 11)).isEqualTo(NOW.plusSeconds(1));
    }

    @Test
    void a_rate_is_at_least_one_and_no_more_than_anybody_can_send() {
        assertThat(new Pace(Pace.MOST).allowed(NOW, NOW.plusSeconds(1), 100_000))
                .isBetween(2_700, 2_800);
        assertThatThrownBy(() -> new Pace(0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Pace(Pace.MOST + 1)).isInstanceOf(InvalidValue.class);
    }
}
