package sambandh.domain.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.domain.letter.Mailing.PausedBecause;
import sambandh.domain.letter.Mailing.State;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

class MailingTest {
    private static final Instant NOW = Instant.parse("2026-03-01T08:00:00Z");

    private final Mailing begun = Mailing.begin(
            new MailingId(new UUID(1, 2)),
            new Mailing.Details(
                    null,
                    new Code("newsletter"),
                    1,
                    Purpose.MARKETING,
                    new Code("news"),
                    Map.of(),
                    Pace.FREE,
                    ErrorShare.USUAL,
                    "user:1"),
            NOW);

    private static Mailing with(Mailing m, Mailing.Recent recent) {
        return new Mailing(
                m.id(),
                m.details(),
                m.state(),
                m.pausedBecause(),
                m.letters(),
                m.prepared(),
                recent,
                m.createdAt(),
                m.changedAt(),
                m.closedAt());
    }

    @Test
    void it_runs_when_all_were_put_in() {
        assertThat(begun.state()).isEqualTo(State.PREPARING);
        Mailing running = begun.prepared(7, NOW);
        assertThat(running.state()).isEqualTo(State.RUNNING);
        assertThat(running.letters()).isEqualTo(7);
        assertThat(running.close(NOW).state()).isEqualTo(State.DONE);
    }

    @Test
    void paused_before_all_were_put_in_it_waits_for_both() {
        Mailing paused = begun.pause(PausedBecause.BY_HAND, NOW);
        assertThat(paused.prepared(7, NOW).state()).isEqualTo(State.PAUSED);
        assertThat(paused.prepared(7, NOW).resume(NOW).state()).isEqualTo(State.RUNNING);
        assertThat(paused.resume(NOW).state()).isEqualTo(State.PREPARING);
    }

    @Test
    void what_is_cancelled_or_done_stays_so() {
        Mailing cancelled = begun.cancel(NOW);
        assertThat(cancelled.isOpen()).isFalse();
        assertThat(cancelled.pause(PausedBecause.BY_HAND, NOW)).isSameAs(cancelled);
        assertThat(cancelled.resume(NOW)).isSameAs(cancelled);
        assertThat(cancelled.prepared(7, NOW).state()).isEqualTo(State.CANCELLED);
        assertThat(cancelled.close(NOW).state()).isEqualTo(State.CANCELLED);
        Mailing done = begun.prepared(7, NOW).close(NOW);
        assertThat(done.cancel(NOW)).isSameAs(done);
    }

    @Test
    void too_many_errors_pause_it_and_are_forgotten_when_it_goes_on() {
        Mailing running = begun.prepared(7, NOW);
        assertThat(with(running, new Mailing.Recent(199, 199)).judge(NOW).state())
                .isEqualTo(State.RUNNING);
        Mailing good = with(running, new Mailing.Recent(200, 10)).judge(NOW);
        assertThat(good).isEqualTo(running);
        Mailing paused = with(running, new Mailing.Recent(200, 11)).judge(NOW);
        assertThat(paused.pausedBecause()).isEqualTo(PausedBecause.ERRORS);
        assertThat(with(paused, new Mailing.Recent(3, 3)).resume(NOW).recent()).isEqualTo(Mailing.Recent.NONE);
    }
}
