package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Postman.Result;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;

/** A mail server that cannot be reached costs a few letters an attempt, and no more than one at a time after that. */
class MailServerAwayTest {
    private final LetterDesk desk = new LetterDesk(5);
    private List<Letter> letters = List.of();

    @BeforeEach
    void many_letters_wait() {
        letters = IntStream.range(0, 20)
                .mapToObj(n -> desk.thanked(desk.recipients
                        .add("Reader " + n, "en", "reader" + n + "@example.com", desk.customer)
                        .personId()))
                .toList();
        for (int n = 0; n < 40; n++) {
            desk.answers.add(new Result.Unreachable("connection refused"));
        }
    }

    private void rounds(int count) {
        for (int n = 0; n < count; n++) {
            desk.send.round();
            desk.keep.round();
        }
    }

    private long in(State state) {
        return letters.stream()
                .filter(letter -> desk.now(letter).state() == state)
                .count();
    }

    @Test
    void after_some_failures_in_a_row_no_letter_is_taken() {
        rounds(10);
        // the fourth was under way with the third
        assertThat(desk.delivered).hasSize(4);
        assertThat(desk.breakerTold).containsExactly("opened after 3: connection refused");
        assertThat(desk.breaker.openSince()).contains(desk.clock.instant());
    }

    @Test
    void one_letter_tries_it_after_pauses_that_grow() {
        rounds(1);
        for (int seconds : new int[] {10, 20, 40, 80, 160, 300, 300}) {
            int before = desk.delivered.size();
            desk.clock.advance(Duration.ofSeconds(seconds).minusMillis(1));
            rounds(2);
            assertThat(desk.delivered).as("just before %s s", seconds).hasSize(before);
            desk.clock.advance(Duration.ofMillis(1));
            rounds(2);
            assertThat(desk.delivered).as("after %s s", seconds).hasSize(before + 1);
        }
        assertThat(desk.breakerTold).as("told once").hasSize(1);
    }

    @Test
    void whatever_the_server_answers_lets_all_go_on() {
        rounds(3);
        desk.answers.clear();
        desk.answers.add(new Result.Refused("554 looks like spam"));
        desk.clock.advance(Duration.ofSeconds(10));
        rounds(20);
        assertThat(desk.breakerTold).containsExactly("opened after 3: connection refused", "closed after PT10S");
        assertThat(desk.breaker.openSince()).isEmpty();
        assertThat(in(State.FAILED)).isEqualTo(1);
        assertThat(in(State.SENT)).as("all but those that tried before").isEqualTo(15);
    }

    @Test
    void failures_that_are_not_in_a_row_are_nothing() {
        desk.answers.clear();
        for (int n = 0; n < 10; n++) {
            desk.answers.add(new Result.Unreachable("connection refused"));
            desk.answers.add(new Result.TryLater("451 busy"));
        }
        rounds(10);
        assertThat(desk.delivered).hasSize(20);
        assertThat(desk.breakerTold).isEmpty();
    }
}
