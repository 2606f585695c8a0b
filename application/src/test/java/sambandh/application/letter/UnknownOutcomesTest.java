package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sambandh.application.letter.Letters.Near;
import sambandh.application.letter.Postman.Result;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.OtherLetter.Stage;
import sambandh.domain.template.Purpose;

/** All of a letter was handed over, and no answer came. */
class UnknownOutcomesTest {
    private final LetterDesk desk = new LetterDesk();

    private Letter unanswered(Purpose purpose) {
        UUID person = desk.anjali().personId();
        Letter letter = SampleLetters.letter()
                .to(person)
                .of(desk.customer)
                .purpose(purpose)
                .createdAt(desk.clock.instant())
                .build();
        desk.unitOfWork.run(() -> assertThat(desk.letters.add(letter)).isTrue());
        desk.answers.add(new Result.Unknown("read timed out"));
        desk.sendAll();
        return letter;
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"OBLIGATION", "SERVICE"})
    void what_people_wait_for_is_sent_again_under_the_same_message_id(Purpose purpose) {
        Letter letter = unanswered(purpose);
        assertThat(desk.now(letter).state()).isEqualTo(State.QUEUED);
        assertThat(desk.now(letter).lastError()).contains("no answer came", "read timed out");
        desk.clock.advance(Duration.ofMinutes(14));
        assertThat(desk.sendAll()).as("not at once").isFalse();

        desk.clock.advance(Duration.ofMinutes(1));
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
        assertThat(desk.delivered).hasSize(2).extracting(Letter::messageId).containsOnly(letter.messageId());
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"RELATIONSHIP", "MARKETING"})
    void what_is_optional_is_not_sent_twice_and_counts_as_sent(Purpose purpose) {
        Letter letter = unanswered(purpose);
        desk.clock.advance(Duration.ofHours(1));
        assertThat(desk.sendAll()).isFalse();
        assertThat(desk.now(letter).state()).isEqualTo(State.UNKNOWN);
        assertThat(desk.told).as("nothing that may be wrong is told").isEmpty();
        assertThat(desk.letters.near(
                        letter.personId(),
                        new sambandh.domain.letter.LetterId(UUID.randomUUID()),
                        desk.clock.instant().minus(Duration.ofDays(7)),
                        desk.clock.instant()))
                .extracting(Near::stage)
                .containsExactly(Stage.SENT);
        assertThat(desk.now(letter).mayBeWrittenAnew()).isFalse();
    }

    @Test
    void after_five_days_without_an_answer_it_has_failed() {
        Letter letter = unanswered(Purpose.SERVICE);
        desk.clock.advance(Duration.ofDays(5).plusMinutes(1));
        desk.answers.add(new Result.Unknown("read timed out"));
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.FAILED);
    }
}
