package sambandh.domain.cadence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class SteadinessTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final Rhythm RHYTHM = new Rhythm(7, 40);

    private static List<LocalDate> days(int... after) {
        return Arrays.stream(after).mapToObj(FIRST::plusDays).toList();
    }

    private static Steadiness of(int today, int... after) {
        return Steadiness.of(days(after), FIRST.plusDays(today), RHYTHM);
    }

    @Test
    void a_clock_has_minus_one_and_no_flag() {
        Steadiness clock = of(95, 0, 30, 60, 90);

        assertThat(clock.burstiness()).isEqualTo(-1);
        assertThat(clock.meanGap()).isEqualTo(30);
        assertThat(clock.flags()).isEmpty();
    }

    @Test
    void bursts_are_measured_by_the_spread_of_the_gaps() {
        // gaps 1, 1, 1, 97: mean 25, deviation 24 × √3
        double deviation = 24 * Math.sqrt(3);

        assertThat(of(100, 0, 1, 2, 3, 100).burstiness())
                .asInstanceOf(InstanceOfAssertFactories.DOUBLE)
                .isCloseTo((deviation - 25) / (deviation + 25), within(1e-12));
    }

    @Test
    void too_much_and_too_little_are_both_flagged() {
        assertThat(of(100, 0, 1, 2, 3, 100).flags())
                .containsExactlyInAnyOrder(Steadiness.Flag.FEAST, Steadiness.Flag.FAMINE);
        assertThat(of(50, 0, 3, 10).flags()).isEmpty();
    }

    @Test
    void the_gap_until_today_counts() {
        Steadiness silent = of(60, 0, 10, 19);

        assertThat(silent.longestGap()).isEqualTo(41);
        assertThat(silent.sinceLast()).isEqualTo(41);
        assertThat(silent.flags()).containsExactlyInAnyOrder(Steadiness.Flag.FAMINE, Steadiness.Flag.FAMINE_NOW);
    }

    @Test
    void what_is_too_little_to_be_measured_is_not() {
        assertThat(of(10).contacts()).isZero();
        assertThat(of(10, 0).meanGap()).isNull();
        assertThat(of(10, 0, 5).burstiness()).isNull();
        assertThat(of(10, 0, 0, 5, 20).contacts()).isEqualTo(2);
    }
}
