package sambandh.domain.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;

class MeasurePeriodTest {
    private static final LocalDate DAY = LocalDate.parse("2026-03-01");

    @Test
    void it_is_over_when_its_last_day_can_be_seen() {
        MeasurePeriod march = new MeasurePeriod(DAY, LocalDate.parse("2026-04-01"), 90, LocalDate.parse("2026-03-31"));
        assertThat(march.isOver()).isTrue();
        assertThat(new MeasurePeriod(DAY, march.to(), 90, LocalDate.parse("2026-03-30")).isOver())
                .isFalse();
        assertThat(march.beforeStart()).isEqualTo(LocalDate.parse("2025-12-01"));
        assertThat(march.beforeEnd()).isEqualTo(LocalDate.parse("2026-01-01"));
    }

    @Test
    void everything_wrong_with_it_is_told() {
        assertThatThrownBy(() -> new MeasurePeriod(DAY, LocalDate.MAX, 0, LocalDate.MIN))
                .isInstanceOfSatisfying(
                        InvalidInput.class,
                        e -> assertThat(e.faults()).extracting(Fault::pointer).containsExactly("to", "asOf", "days"));
        assertThatThrownBy(() -> new MeasurePeriod(DAY, DAY, 1, DAY)).isInstanceOf(InvalidInput.class);
    }

    @Test
    void a_share_of_nothing_is_none_and_not_nought() {
        assertThat(Share.of(0, 0)).isNull();
        assertThat(Share.of(0, 3)).isEqualByComparingTo("0");
        assertThat(Share.of(1, 3)).isEqualByComparingTo("0.333333");
    }
}
