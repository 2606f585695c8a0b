package sambandh.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values worked out by themselves in Python from the definitions, customer by customer. */
class CupedTest {
    private static final Moments TREATED = of(3, 5, 1, 2, 4, 9, 0, 1, 6, 11, 2, 4);
    private static final Moments HELD_OUT = of(2, 3, 5, 8, 1, 1, 3, 3, 4, 6);

    @Test
    void what_was_before_sharpens_what_came_after() {
        Cuped cuped = Cuped.of(TREATED, HELD_OUT);
        assertThat(cuped.difference()).isCloseTo(1.72, within(1e-12));
        assertThat(cuped.interval().from()).isCloseTo(0.854651299890824, within(1e-9));
        assertThat(cuped.interval().to()).isCloseTo(2.5853487001091766, within(1e-9));
        assertThat(cuped.plain()).isCloseTo(1.1333333333333329, within(1e-12));
        assertThat(cuped.plainInterval().to() - cuped.plain()).isCloseTo(3.977219351016824, within(1e-9));
        assertThat(cuped.varianceReduction()).isCloseTo(0.9526605504587156, within(1e-9));
    }

    @Test
    void where_the_time_before_tells_nothing_nothing_changes() {
        Cuped cuped = Cuped.of(of(0, 5, 0, 2), of(0, 3, 0, 8));
        assertThat(cuped.difference()).isEqualTo(cuped.plain());
        assertThat(cuped.varianceReduction()).isZero();
    }

    @Test
    void two_halves_make_the_whole() {
        Moments halves = of(3, 5, 1, 2, 4, 9).plus(of(0, 1, 6, 11, 2, 4));
        assertThat(halves.n()).isEqualTo(6);
        assertThat(halves.xy()).isCloseTo(TREATED.xy(), within(1e-12));
        assertThat(halves.varianceOfY()).isCloseTo(TREATED.varianceOfY(), within(1e-12));
    }

    private static Moments of(double... pairs) {
        Moments all = Moments.NONE;
        for (int at = 0; at < pairs.length; at += 2) {
            all = all.plus(pairs[at], pairs[at + 1]);
        }
        return all;
    }
}
