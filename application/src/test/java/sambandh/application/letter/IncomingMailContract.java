package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.LetterId;

/** What every keeper of read mail does. It is nobody's turn at the beginning of each test. */
public interface IncomingMailContract {
    Duration HOUR = Duration.ofHours(1);

    IncomingMail incoming();

    UnitOfWork unitOfWork();

    private boolean noted(String digest) {
        LetterId letter = new LetterId(UUID.randomUUID());
        return unitOfWork()
                .perform(() -> incoming().note(digest, "bounced", letter, Instant.parse("2026-03-01T08:00:00Z")));
    }

    private Optional<UUID> turn(Duration lease) {
        return unitOfWork().perform(() -> incoming().takeTurn(lease));
    }

    private void end(UUID turn, Duration pause) {
        unitOfWork().run(() -> incoming().endTurn(turn, pause));
    }

    @Test
    default void the_same_mail_is_new_once() {
        String digest = UUID.randomUUID().toString().replace("-", "").repeat(2);
        assertThat(noted(digest)).isTrue();
        assertThat(noted(digest)).isFalse();
    }

    @Test
    default void one_reads_at_a_time() {
        UUID turn = turn(HOUR).orElseThrow();
        assertThat(turn(HOUR)).isEmpty();
        end(UUID.randomUUID(), Duration.ZERO);
        assertThat(turn(HOUR)).as("who has no turn cannot end it").isEmpty();
        end(turn, HOUR);
        assertThat(turn(HOUR)).as("it is too early").isEmpty();
    }

    @Test
    default void the_turn_of_one_who_died_comes_free_by_itself() {
        UUID dead = turn(Duration.ZERO).orElseThrow();
        UUID next = turn(HOUR).orElseThrow();
        unitOfWork().run(() -> incoming().renewTurn(dead, Duration.ZERO));
        end(dead, Duration.ZERO);
        assertThat(turn(HOUR)).as("the dead cannot give away what another has").isEmpty();
        unitOfWork().run(() -> incoming().renewTurn(next, Duration.ZERO));
        assertThat(turn(HOUR)).isPresent();
    }
}
