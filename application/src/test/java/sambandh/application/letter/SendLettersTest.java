package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Code;

class SendLettersTest {
    private final LetterDesk desk = new LetterDesk();

    @Test
    void at_night_a_letter_waits_for_the_morning() {
        desk.clock.advance(Duration.ofHours(12));
        Letter letter = desk.thanked(desk.anjali().personId());
        assertThat(letter.state()).isEqualTo(State.WAITING);
        assertThat(letter.nextAttemptAt()).isEqualTo(Instant.parse("2026-03-02T02:30:00Z"));
        assertThat(desk.sendAll()).isFalse();

        desk.clock.advance(Duration.ofHours(9));
        assertThat(desk.sendAll()).isTrue();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
    }

    @Test
    void a_sent_letter_stands_in_the_customers_timeline() {
        Letter letter = desk.thanked(desk.anjali().personId());
        assertThat(desk.sendAll()).isTrue();
        assertThat(desk.sendAll()).isFalse();

        assertThat(desk.now(letter).sentAt()).isEqualTo(desk.clock.instant());
        assertThat(desk.told).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo(new Code("letter.sent"));
            assertThat(entry.customerId()).isEqualTo(desk.customer);
            assertThat(entry.reference()).isEqualTo(letter.id().value());
        });
    }

    @Test
    void the_gate_is_asked_again_right_before_sending() {
        UUID person = desk.anjali().personId();
        Letter letter = desk.thanked(person);
        desk.recipients.doNotContact(person);
        desk.sendAll();
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(NotSentBecause.DO_NOT_CONTACT);
        assertThat(desk.delivered).isEmpty();
    }

    @Test
    void a_person_who_is_gone_gets_nothing() {
        UUID person = desk.anjali().personId();
        Letter letter = desk.thanked(person);
        desk.recipients.remove(person);
        desk.sendAll();
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(NotSentBecause.PERSON_GONE);
    }

    @Test
    void a_busy_server_is_tried_again_with_the_same_letter() {
        Letter letter = desk.thanked(desk.anjali().personId());
        desk.answers.add(new Result.TryLater("451 busy"));
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.QUEUED);
        assertThat(desk.sendAll()).isFalse();

        desk.clock.advance(Duration.ofMinutes(1));
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
        assertThat(desk.now(letter).attempts()).isEqualTo(2);
        assertThat(desk.delivered).extracting(Letter::messageId).containsOnly(letter.messageId());
    }

    @Test
    void after_five_days_it_is_given_up() {
        Letter letter = desk.thanked(desk.anjali().personId());
        for (int again = 0; again < 2; again++) {
            // a letter may wait for weeks before it is tried for the first time
            desk.clock.advance(Duration.ofDays(20));
            desk.answers.add(new Result.TryLater("connection refused"));
            desk.sendAll();
            assertThat(desk.now(letter).state()).isEqualTo(State.QUEUED);
            desk.clock.advance(Duration.ofDays(5).plusMinutes(1));
            desk.answers.add(new Result.TryLater("connection refused"));
            desk.sendAll();
            assertThat(desk.now(letter).state()).isEqualTo(State.FAILED);
            assertThat(desk.now(letter).lastError()).contains("five days", "connection refused");
            // as long again, when somebody has it sent again
            desk.unitOfWork.run(() -> desk.letters.replay(letter.id()));
        }
    }

    @Test
    void an_address_that_is_refused_is_never_written_to_again() {
        Recipient person = desk.anjali();
        Letter letter = desk.thanked(person.personId());
        desk.answers.add(new Result.AddressRefused("550 5.1.1 nobody"));
        desk.sendAll();
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(NotSentBecause.DEAD_ADDRESS);
        assertThat(desk.suppressions.contains(person.address())).isTrue();

        Recipient sameAddress =
                desk.recipients.add("Other", "en", person.address().value());
        assertThat(desk.thanked(sameAddress.personId()).notSentBecause()).isEqualTo(NotSentBecause.DEAD_ADDRESS);
    }

    @Test
    void a_letter_that_is_refused_does_not_kill_its_address() {
        Recipient person = desk.anjali();
        Letter letter = desk.thanked(person.personId());
        desk.answers.add(new Result.Refused("554 looks like spam"));
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.FAILED);
        assertThat(desk.suppressions.contains(person.address())).isFalse();
        assertThat(desk.told).isEmpty();
    }
}
