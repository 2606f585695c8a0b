package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.ReplayLetters.Outcome;
import sambandh.application.shared.Bells;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;

class ReplayLettersTest {
    private final LetterDesk desk = new LetterDesk();
    private final ReplayLetters replay = new ReplayLetters(
            desk.letters,
            desk.letters,
            desk.mailings,
            desk.timeline(),
            desk.audit,
            desk.unitOfWork,
            new Bells(),
            desk.ids,
            desk.clock);

    private Letter ended(Result result) {
        Letter letter = desk.thanked(desk.anjali().personId());
        desk.answers.add(result);
        desk.sendAll();
        return letter;
    }

    @Test
    void a_letter_that_failed_goes_out_under_its_message_id() {
        Letter letter = ended(new Result.Refused("554 spam"));
        assertThat(replay.one(LetterDesk.AGENT, letter.id()))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(done.letter().state()).isEqualTo(State.QUEUED));
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
        assertThat(desk.delivered)
                .extracting(Letter::messageId)
                .containsExactly(letter.messageId(), letter.messageId());
        assertThat(desk.audit.all().stream().map(entry -> entry.action())).contains("letter.replay");
        assertThat(replay.one(LetterDesk.AGENT, letter.id())).isEqualTo(new Outcome.WrongState(State.SENT));
    }

    @Test
    void one_in_whose_place_another_was_written_stays() {
        Letter letter = ended(new Result.Refused("554 spam"));
        assertThat(desk.thanked(letter.personId()).id()).isNotEqualTo(letter.id());
        assertThat(replay.one(LetterDesk.AGENT, letter.id())).isEqualTo(new Outcome.GaveWay());
        assertThat(replay.one(LetterDesk.AGENT, new LetterId(java.util.UUID.randomUUID())))
                .isEqualTo(new Outcome.NoSuchLetter());
    }

    @Test
    void what_is_unknown_is_closed_by_who_knows() {
        Letter letter = ended(new Result.Unknown("timed out"));
        Instant handedOver = desk.clock.instant();
        desk.clock.advance(Duration.ofDays(1));
        assertThat(desk.told).isEmpty();
        assertThat(replay.close(LetterDesk.AGENT, letter.id(), true)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.told).singleElement().satisfies(entry -> {
            assertThat(entry.kind().value()).isEqualTo("letter.sent");
            assertThat(entry.at()).isEqualTo(handedOver);
            assertThat(entry.reference()).isEqualTo(letter.id().value());
        });
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
        assertThat(replay.close(LetterDesk.AGENT, letter.id(), false)).isEqualTo(new Outcome.WrongState(State.SENT));
        assertThat(desk.audit.all().stream().map(entry -> entry.action())).containsOnlyOnce("letter.close");
    }

    @Test
    void of_what_did_not_arrive_nothing_is_told() {
        Letter letter = ended(new Result.Unknown("timed out"));
        assertThat(replay.close(LetterDesk.AGENT, letter.id(), false)).isInstanceOf(Outcome.Done.class);
        assertThat(desk.told).isEmpty();
    }

    @Test
    void many_are_sent_again_at_once() {
        Letter letter = ended(new Result.Unknown("timed out"));
        var which = new DeadLetters.Which(State.UNKNOWN, null, null, null);
        assertThat(replay.many(LetterDesk.AGENT, which, 10)).isEqualTo(1);
        assertThat(replay.many(LetterDesk.AGENT, which, 10)).isZero();
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
    }

    private Letter ofEndedMailing(boolean cancelled) {
        MailingId id = desk.mailing(List.of(desk.anjali()));
        desk.answers.add(new Result.Refused("554 spam"));
        desk.sendAll();
        if (cancelled) {
            desk.steer.cancel(id);
        }
        desk.tend.round();
        assertThat(desk.mailings.find(id).orElseThrow().closedAt()).isNotNull();
        return desk.of(id).getFirst();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_letter_of_a_mailing_that_is_done_goes_out_and_the_mailing_ends_again(boolean asOneOfMany) {
        Letter letter = ofEndedMailing(false);
        MailingId mailing = Objects.requireNonNull(letter.mailed()).mailing();
        if (asOneOfMany) {
            assertThat(replay.many(LetterDesk.AGENT, new DeadLetters.Which(State.FAILED, null, null, null), 10))
                    .isEqualTo(1);
        } else {
            assertThat(replay.one(LetterDesk.AGENT, letter.id())).isInstanceOf(Outcome.Done.class);
        }
        desk.sendAll();
        assertThat(desk.now(letter).state()).isEqualTo(State.SENT);
        desk.tend.round();
        assertThat(desk.mailings.find(mailing).orElseThrow().state()).isEqualTo(Mailing.State.DONE);
    }

    @Test
    void a_letter_of_a_mailing_that_was_cancelled_stays() {
        Letter letter = ofEndedMailing(true);
        assertThat(replay.one(LetterDesk.AGENT, letter.id())).isEqualTo(new Outcome.Cancelled());
        assertThat(replay.many(LetterDesk.AGENT, new DeadLetters.Which(State.FAILED, null, null, null), 10))
                .isZero();
        assertThat(desk.now(letter).state()).isEqualTo(State.FAILED);
    }
}
