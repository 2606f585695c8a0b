package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Postman.Result;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.Mailing.PausedBecause;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;

class SendMailingsTest {
    private final LetterDesk desk = new LetterDesk();

    private Mailing now(MailingId id) {
        return desk.mailings.find(id).orElseThrow();
    }

    private List<Recipient> people(int many) {
        return IntStream.range(0, many).mapToObj(n -> desk.anjali()).toList();
    }

    private void sendAndTend() {
        boolean more = true;
        while (more) {
            more = desk.sendAll() | desk.tend.round();
        }
    }

    @Test
    void letters_are_written_at_their_turn_of_what_is_known_then() {
        Recipient before = desk.anjali();
        MailingId id = desk.mailing(List.of(before));
        desk.recipients.put(new Recipient(
                before.personId(),
                "অনির্বাণ",
                "অনির্বাণদা",
                new Language("bn-IN"),
                before.zone(),
                before.address(),
                false,
                before.optOuts(),
                before.customers()));
        sendAndTend();

        Letter sent = desk.delivered.getFirst();
        assertThat(sent.language()).isEqualTo(new Language("bn"));
        assertThat(sent.content().subject()).isEqualTo("To অনির্বাণদা");
        assertThat(sent.content().toName()).isEqualTo("অনির্বাণ");
        assertThat(sent.content().text()).contains("date=2026-02-27");
        Letter kept = desk.of(id).getFirst();
        assertThat(kept.state()).isEqualTo(State.SENT);
        assertThat(kept.messageId()).isEqualTo(sent.messageId());
        assertThat(desk.told)
                .singleElement()
                .satisfies(entry -> assertThat(entry.params()).containsEntry("language", "bn"));
        assertThat(now(id).state()).isEqualTo(Mailing.State.DONE);
    }

    @Test
    void what_was_sent_is_read_again_as_it_was() {
        MailingId id = desk.mailing(people(1));
        ReadLetter read = new ReadLetter(desk.letters, desk.words);
        assertThat(read.read(new Scope.Company(), desk.of(id).getFirst().id())
                        .orElseThrow()
                        .content()
                        .isWritten())
                .isFalse();
        sendAndTend();
        Letter sent = desk.delivered.getFirst();
        assertThat(read.read(new Scope.Company(), sent.id()).orElseThrow().content())
                .isEqualTo(sent.content());
    }

    @Test
    void the_gate_stands_before_each_letter() {
        Recipient wantsNone = desk.anjali();
        Recipient gone = desk.anjali();
        MailingId id = desk.mailing(List.of(wantsNone, gone, desk.anjali()));
        desk.recipients.optOut(wantsNone.personId(), Recipients.MAIL, desk.clock.instant(), "person:1");
        desk.recipients.remove(gone.personId());
        sendAndTend();
        assertThat(desk.delivered).hasSize(1);
        assertThat(desk.of(id))
                .extracting(Letter::notSentBecause)
                .containsExactlyInAnyOrder(NotSentBecause.DO_NOT_CONTACT, NotSentBecause.PERSON_GONE, null);
        assertThat(now(id).state()).isEqualTo(Mailing.State.DONE);
    }

    @Test
    void a_letter_that_was_asked_for_alone_goes_first() {
        desk.mailing(people(10));
        Letter alone = desk.thanked(desk.anjali().personId());
        desk.send.round();
        assertThat(desk.delivered).extracting(Letter::id).contains(alone.id());
    }

    @Test
    void where_too_much_goes_wrong_it_pauses_by_itself() {
        MailingId id = desk.mailing(people(600));
        for (int i = 0; i < 600; i++) {
            desk.answers.add(i % 10 == 0 ? new Result.Refused("554 spam") : new Result.Accepted());
        }
        while (now(id).state() == Mailing.State.RUNNING) {
            desk.send.round();
            desk.keep.round();
            desk.tend.round();
        }
        assertThat(now(id).pausedBecause()).isEqualTo(PausedBecause.ERRORS);
        assertThat(now(id).recent()).isEqualTo(Mailing.Recent.NONE);
        assertThat(desk.delivered).hasSizeBetween(200, 205);
    }

    @Test
    void a_few_that_go_wrong_do_not_stop_it() {
        MailingId id = desk.mailing(people(300), Pace.FREE, new ErrorShare(11));
        for (int i = 0; i < 300; i++) {
            desk.answers.add(i % 10 == 0 ? new Result.Refused("554 spam") : new Result.Accepted());
        }
        sendAndTend();
        assertThat(now(id).state()).isEqualTo(Mailing.State.DONE);
    }

    @Test
    void what_is_cancelled_is_not_sent_and_may_not_go_on() {
        MailingId id = desk.mailing(people(3), new Pace(1), new ErrorShare(5));
        desk.sendAll();
        assertThat(desk.delivered).hasSize(1);
        desk.steer.cancel(id);
        desk.clock.advance(Duration.ofHours(2));
        sendAndTend();
        assertThat(desk.delivered).hasSize(1);
        assertThat(desk.of(id))
                .extracting(Letter::notSentBecause)
                .containsExactlyInAnyOrder(NotSentBecause.CANCELLED, NotSentBecause.CANCELLED, null);
        assertThat(desk.steer.resume(id)).hasValueSatisfying(it -> {
            assertThat(it.state()).isEqualTo(Mailing.State.CANCELLED);
            assertThat(it.closedAt()).isNotNull();
        });
        assertThat(desk.steer.put(id, List.of(), List.of())).isFalse();
    }

    @Test
    void paused_while_it_is_filled_it_goes_on_with_being_filled() {
        MailingId id = desk.mailing(people(1));
        Mailing filled = now(id);
        assertThat(desk.steer.pause(id))
                .hasValueSatisfying(it -> assertThat(it.pausedBecause()).isEqualTo(PausedBecause.BY_HAND));
        desk.sendAll();
        assertThat(desk.delivered).isEmpty();
        assertThat(desk.steer.resume(id)).contains(filled);
        sendAndTend();
        assertThat(desk.delivered).hasSize(1);
        assertThat(desk.steer.pause(new MailingId(UUID.randomUUID()))).isEmpty();
    }
}
