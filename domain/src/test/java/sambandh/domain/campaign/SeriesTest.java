package sambandh.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

class SeriesTest {
    private static final Instant NOW = Instant.parse("2026-01-31T10:00:00Z");
    private static final Series.Step STEP = new Series.Step(new Code("thank_you"), Map.of(), Wait.NONE, null);

    private static Series.Details details(String name, List<Series.Step> steps, @Nullable Wait again) {
        return new Series.Details(name, new Code("order.placed"), null, steps, Series.Exits.NONE, again);
    }

    private static Series series(@Nullable Wait again) {
        return Series.make(new SeriesId(new UUID(0, 1)), details("First days", List.of(STEP), again), NOW);
    }

    private static Enrolment entered(Series series) {
        return new Enrolment(
                new EnrolmentId(new UUID(0, 2)),
                series.id(),
                new UUID(0, 3),
                null,
                null,
                1,
                NOW,
                "job:x",
                0,
                null,
                NOW,
                null,
                null);
    }

    @Test
    void it_has_one_step_at_least_and_fifty_at_most() {
        assertThatThrownBy(() -> details("x", List.of(), null)).isInstanceOf(InvalidValue.class);
        assertThat(details("x", Collections.nCopies(50, STEP), null).steps()).hasSize(50);
        assertThatThrownBy(() -> details("x", Collections.nCopies(51, STEP), null))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void while_it_runs_only_its_name_changes() {
        Series running = series(null).start(NOW);
        assertThat(running.mayBecome(details("Another name", List.of(STEP), null)))
                .isTrue();
        assertThat(running.mayBecome(details("First days", List.of(STEP, STEP), null)))
                .isFalse();
        assertThat(running.stop(NOW).mayBecome(details("First days", List.of(STEP, STEP), null)))
                .isTrue();
    }

    @Test
    void a_person_enters_again_when_it_is_over_and_so_long_ago() {
        Series monthly = series(Wait.parse("P1M"));
        Enrolment waiting = entered(monthly);
        Enrolment over = waiting.end(Enrolment.COMPLETED, NOW.plusSeconds(60));
        Instant month = Instant.parse("2026-02-28T10:00:00Z");
        assertThat(monthly.lets(waiting, month.plusSeconds(1), ZoneOffset.UTC)).isFalse();
        assertThat(monthly.lets(over, month.minusSeconds(1), ZoneOffset.UTC)).isFalse();
        assertThat(monthly.lets(over, month, ZoneOffset.UTC)).isTrue();
        assertThat(series(null).lets(over, month.plusSeconds(1_000_000), ZoneOffset.UTC))
                .isFalse();
    }
}
