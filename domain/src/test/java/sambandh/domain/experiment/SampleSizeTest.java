package sambandh.domain.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Reference values worked out by themselves with Python's statistics.NormalDist. */
class SampleSizeTest {
    @Test
    void equal_groups_need_what_the_books_say() {
        assertThat(SampleSize.ofHeldOut(0.10, 0.02, 1)).isEqualTo(3_841);
        assertThat(SampleSize.ofHeldOut(0.30, 0.05, 1)).isEqualTo(1_377);
        assertThat(SampleSize.ofHeldOut(0.05, -0.01, 1)).isEqualTo(6_745);
    }

    @Test
    void a_small_group_beside_a_large_one_may_be_smaller() {
        assertThat(SampleSize.ofHeldOut(0.10, 0.02, 9)).isEqualTo(2_186);
        assertThat(SampleSize.ofHeldOut(0.20, 0.05, 4)).isEqualTo(696);
    }

    @Test
    void shares_that_cannot_be_are_refused() {
        assertThatThrownBy(() -> SampleSize.ofHeldOut(0.99, 0.02, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleSize.ofHeldOut(0.10, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SampleSize.ofHeldOut(Double.NaN, 0.02, 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
