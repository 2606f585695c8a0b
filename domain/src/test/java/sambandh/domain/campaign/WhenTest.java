package sambandh.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import sambandh.domain.job.Schedule;
import sambandh.domain.shared.InvalidValue;

class WhenTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");
    private static final ZoneId KATHMANDU = ZoneId.of("Asia/Kathmandu");

    @Test
    void at_once_is_now_and_once() {
        When when = new When.AtOnce();
        assertThat(when.next(null, NOW)).isEqualTo(NOW);
        assertThat(when.next(NOW, NOW)).isNull();
        assertThat(when.due(NOW, NOW, KATHMANDU)).isEqualTo(NOW);
    }

    @Test
    void at_an_instant_people_are_put_in_an_hour_before() {
        When when = new When.At(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(when.next(null, NOW)).isEqualTo(Instant.parse("2026-03-02T07:00:00Z"));
        assertThat(when.due(NOW, Instant.parse("2026-03-02T07:00:00Z"), KATHMANDU))
                .isEqualTo(Instant.parse("2026-03-02T08:00:00Z"));
        assertThat(new When.At(NOW.minusSeconds(5)).next(null, NOW)).isEqualTo(NOW);
    }

    @Test
    void a_local_time_is_another_instant_in_each_zone_and_the_first_of_them_decides() {
        When when = new When.Local(LocalDate.of(2026, 3, 29), LocalTime.of(9, 0));
        Instant run = when.next(null, NOW);
        assertThat(run).isEqualTo(Instant.parse("2026-03-28T18:00:00Z"));
        assertThat(when.due(NOW, NOW, ZoneId.of("Pacific/Kiritimati")))
                .isEqualTo(Instant.parse("2026-03-28T19:00:00Z"));
        assertThat(when.due(NOW, NOW, KATHMANDU)).isEqualTo(Instant.parse("2026-03-29T03:15:00Z"));
        // clocks go forward that night
        assertThat(when.due(NOW, NOW, ZoneId.of("Europe/Berlin"))).isEqualTo(Instant.parse("2026-03-29T07:00:00Z"));
        assertThat(when.due(NOW, NOW, ZoneId.of("America/New_York"))).isEqualTo(Instant.parse("2026-03-29T13:00:00Z"));
        assertThat(when.due(NOW, Instant.parse("2026-04-01T00:00:00Z"), KATHMANDU))
                .as("what is past is due at once")
                .isEqualTo(Instant.parse("2026-04-01T00:00:00Z"));
    }

    @Test
    void again_and_again_goes_by_the_clock_of_each_person() {
        When when = new When.Again(Schedule.daily(LocalTime.of(9, 0)), 180);
        Instant first = when.next(null, NOW);
        assertThat(first).as("an hour before it is nine anywhere").isEqualTo(Instant.parse("2026-03-01T18:00:00Z"));
        assertThat(when.due(first, first, ZoneId.of("Pacific/Kiritimati")))
                .isEqualTo(Instant.parse("2026-03-01T19:00:00Z"));
        assertThat(when.due(first, first, KATHMANDU)).isEqualTo(Instant.parse("2026-03-02T03:15:00Z"));
        assertThat(when.due(first, first, ZoneId.of("America/New_York")))
                .isEqualTo(Instant.parse("2026-03-02T14:00:00Z"));
        assertThat(when.due(first, Instant.parse("2026-03-02T20:00:00Z"), KATHMANDU))
                .as("who was put in late gets it late")
                .isEqualTo(Instant.parse("2026-03-02T20:00:00Z"));
        assertThat(when.next(first, Instant.parse("2026-03-05T08:00:00Z")))
                .as("what was missed is not made up for")
                .isEqualTo(Instant.parse("2026-03-05T18:00:00Z"));
        assertThat(when.next(first, first.minusSeconds(3)))
                .as("by a clock that is slow")
                .isEqualTo(first.plus(Duration.ofDays(1)));
        assertThatThrownBy(() -> new When.Again(Schedule.daily(LocalTime.NOON), 0))
                .isInstanceOf(InvalidValue.class);
    }
}
