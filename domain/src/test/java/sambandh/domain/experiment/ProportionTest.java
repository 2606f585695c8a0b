package sambandh.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Against the tables of Newcombe's papers of 1998. */
class ProportionTest {
    private static final Offset<Double> FOUR_PLACES = within(0.00005);

    @Test
    void wilsons_interval_is_as_published() {
        is(new Proportion(81, 263).wilson(), 0.2553, 0.3662);
        is(new Proportion(15, 148).wilson(), 0.0624, 0.1605);
        is(new Proportion(0, 20).wilson(), 0.0000, 0.1611);
        is(new Proportion(1, 29).wilson(), 0.0061, 0.1718);
    }

    @Test
    void newcombes_interval_is_as_published() {
        is(new Proportion(56, 70).minus(new Proportion(48, 80)), 0.0524, 0.3339);
        is(new Proportion(9, 10).minus(new Proportion(3, 10)), 0.1705, 0.8090);
        is(new Proportion(5, 56).minus(new Proportion(0, 29)), -0.0381, 0.1926);
        is(new Proportion(10, 10).minus(new Proportion(0, 10)), 0.6075, 1.0000);
    }

    private static void is(Interval interval, double from, double to) {
        assertThat(interval.from()).isCloseTo(from, FOUR_PLACES);
        assertThat(interval.to()).isCloseTo(to, FOUR_PLACES);
    }
}
