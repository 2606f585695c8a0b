package sambandh.domain.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.InvalidValue;

class WorkingWeekTest {
    private static final WorkingWeek USUAL = WorkingWeek.usual(ZoneId.of("Europe/Berlin"));

    @Test
    void two_working_days_after_friday_is_tuesday_at_the_same_time() {
        assertThat(USUAL.later(Instant.parse("2026-03-06T14:00:00Z"), 2)).isEqualTo("2026-03-10T14:00:00Z");
        assertThat(USUAL.later(Instant.parse("2026-03-07T14:00:00Z"), 1)).isEqualTo("2026-03-09T14:00:00Z");
    }

    @Test
    void the_time_of_the_day_stays_when_the_clocks_change() {
        // summer time begins on Sunday the 29th
        assertThat(USUAL.later(Instant.parse("2026-03-27T14:00:00Z"), 1)).isEqualTo("2026-03-30T13:00:00Z");
    }

    @Test
    void no_day_later_is_at_once() {
        Instant sunday = Instant.parse("2026-03-08T14:00:00Z");
        assertThat(USUAL.later(sunday, 0)).isEqualTo(sunday);
    }

    @Test
    void a_week_of_sundays_is_counted_by_sundays() {
        var hours = new WorkingWeek.Hours(LocalTime.of(10, 0), LocalTime.of(16, 0));
        WorkingWeek week = new WorkingWeek(ZoneId.of("Asia/Kathmandu"), Map.of(DayOfWeek.SUNDAY, hours));
        assertThat(week.later(Instant.parse("2026-03-03T06:00:00Z"), 2)).isEqualTo("2026-03-15T06:00:00Z");
    }

    @Test
    void a_week_without_a_day_and_a_day_without_an_hour_are_refused() {
        assertThatThrownBy(() -> new WorkingWeek(ZoneId.of("UTC"), Map.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new WorkingWeek.Hours(LocalTime.of(9, 0), LocalTime.of(9, 0)))
                .isInstanceOf(InvalidValue.class);
    }
}
