package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.MailingViews.Count;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.Mailing.PausedBecause;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.Pace;

/** What becomes of mailings as a whole. */
public interface MailingsContract extends MailingsSetting {
    @Test
    default void a_mailing_is_kept_as_it_is() {
        Mailing mailing = running(new Pace(3_600), 2);
        assertThat(mailing.details().inputs()).containsEntry("news", "हम अब शनिवार को भी खुले हैं।");
        assertThat(mailing.state()).isEqualTo(Mailing.State.RUNNING);
        assertThat(mailing.letters()).isEqualTo(2);
        assertThat(mailings().count(mailing.id())).isEqualTo(2);
        unitOfWork().run(() -> {
            Mailing held = mailings().hold(mailing.id()).orElseThrow();
            mailings().replace(held.pause(PausedBecause.ERRORS, MADE));
            mailings().add(mailing);
        });
        Mailing paused = mailings().find(mailing.id()).orElseThrow();
        assertThat(paused.pausedBecause()).isEqualTo(PausedBecause.ERRORS);
        assertThat(views().of(
                                ALL,
                                Optional.ofNullable(mailing.details().occasion())
                                        .orElseThrow()))
                .containsExactly(paused);
        assertThat(mailings().open()).contains(mailing.id());
        unitOfWork().run(() -> mailings().replace(paused.close(MADE)));
        assertThat(mailings().open()).doesNotContain(mailing.id());
    }

    @Test
    default void each_person_gets_one_letter_however_often_the_mailing_is_filled() {
        Mailing mailing = MailingsSetting.mailing(Pace.FREE);
        UUID first = person();
        UUID second = person();
        unitOfWork().run(() -> {
            mailings().add(mailing);
            mailings().put(mailing, List.of(addressee(first)));
        });
        unitOfWork().run(() -> mailings().put(mailing, List.of(addressee(second), addressee(first))));
        unitOfWork().run(() -> mailings().put(mailing, List.of(addressee(first), addressee(second))));
        assertThat(mailings().count(mailing.id())).isEqualTo(2);
        assertThat(taken(Lane.MAILED, 5)).as("it is not prepared").isEmpty();
        unitOfWork().run(() -> mailings().replace(mailing.prepared(2, MADE)));
        assertThat(taken(Lane.MAILED, 5))
                .extracting(one -> one.letter().personId())
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    default void nothing_of_a_paused_mailing_is_taken_until_it_goes_on() {
        Mailing mailing = running(Pace.FREE, 2);
        assertThat(taken(Lane.MAILED, 1)).hasSize(1);
        unitOfWork().run(() -> mailings().replace(mailing.pause(PausedBecause.BY_HAND, MADE)));
        assertThat(taken(Lane.MAILED, 5)).isEmpty();
        assertThat(mailings().isAnyLeft(mailing.id())).isTrue();
        unitOfWork().run(() -> mailings().replace(mailing));
        assertThat(taken(Lane.MAILED, 5)).hasSize(1);
    }

    @Test
    default void running_mailings_take_turns() {
        Mailing one = running(Pace.FREE, 6);
        Mailing other = running(Pace.FREE, 6);
        List<MailingId> taken = taken(Lane.MAILED, 4).stream()
                .flatMap(claimed -> Stream.ofNullable(claimed.letter().mailed()))
                .map(Letter.Mailed::mailing)
                .toList();
        assertThat(taken).hasSize(4).contains(one.id(), other.id());
        assertThat(taken).filteredOn(one.id()::equals).hasSize(2);
    }

    @Test
    default void a_mailing_knows_how_its_letters_fared_lately() {
        Mailing mailing = running(Pace.FREE, 5);
        List<Claimed> taken = taken(Lane.MAILED, 5);
        ended(MailingsSetting.written(taken.get(0)), new Ending.Sent());
        ended(MailingsSetting.written(taken.get(1)), new Ending.Failed("554 no"));
        ended(MailingsSetting.written(taken.get(2)), new Ending.AddressRefused("550 nobody"));
        ended(taken.get(3), new Ending.NotSent(NotSentBecause.OPTED_OUT));
        ended(MailingsSetting.written(taken.get(4)), new Ending.Later(HOUR, "451 busy"));
        Mailing now = mailings().find(mailing.id()).orElseThrow();
        assertThat(now.recent()).isEqualTo(new Mailing.Recent(3, 2));
        assertThat(views().counts(ALL, List.of(mailing.id())))
                .containsExactlyInAnyOrder(
                        new Count(Letter.State.SENT, null, 1),
                        new Count(Letter.State.FAILED, null, 1),
                        new Count(Letter.State.NOT_SENT, NotSentBecause.DEAD_ADDRESS, 1),
                        new Count(Letter.State.NOT_SENT, NotSentBecause.OPTED_OUT, 1),
                        new Count(Letter.State.QUEUED, null, 1));
    }

    @Test
    default void what_is_withdrawn_does_not_leave_and_what_is_under_way_ends() {
        Mailing mailing = running(Pace.FREE, 4);
        Claimed underWay = taken(Lane.MAILED, 1).getFirst();
        assertThat(unitOfWork().perform(() -> mailings().withdraw(mailing.id(), 2)))
                .isEqualTo(2);
        assertThat(unitOfWork().perform(() -> mailings().withdraw(mailing.id(), 2)))
                .isEqualTo(1);
        assertThat(unitOfWork().perform(() -> mailings().withdraw(mailing.id(), 2)))
                .isZero();
        assertThat(mailings().isAnyLeft(mailing.id())).isTrue();
        ended(MailingsSetting.written(underWay), new Ending.Sent());
        assertThat(mailings().isAnyLeft(mailing.id())).isFalse();
        assertThat(views().counts(ALL, List.of(mailing.id())))
                .containsExactlyInAnyOrder(
                        new Count(Letter.State.SENT, null, 1),
                        new Count(Letter.State.NOT_SENT, NotSentBecause.CANCELLED, 3));
    }

    @Test
    default void who_is_left_alone_has_a_letter_that_says_so_unless_it_is_for_somebody_else_too() {
        Mailing mailing = MailingsSetting.mailing(Pace.FREE);
        Addressee alone = addressee(person());
        UUID both = person();
        UUID alsoBoth = person();
        Addressee forOther = addressee(alsoBoth);
        unitOfWork().run(() -> {
            mailings().add(mailing);
            mailings().leaveOut(mailing, List.of(alone, addressee(both)));
            mailings().put(mailing, List.of(addressee(both), forOther));
            mailings().leaveOut(mailing, List.of(alone, addressee(alsoBoth)));
        });
        assertThat(views().counts(ALL, List.of(mailing.id())))
                .containsExactlyInAnyOrder(
                        new Count(Letter.State.QUEUED, null, 2),
                        new Count(Letter.State.NOT_SENT, NotSentBecause.CONTROL_GROUP, 1));
        unitOfWork().run(() -> mailings().replace(mailing.prepared(3, MADE)));
        assertThat(taken(Lane.MAILED, 5))
                .extracting(one -> one.letter().personId(), one -> one.letter().notSentBecause())
                .containsExactlyInAnyOrder(tuple(both, null), tuple(alsoBoth, null));
        assertThat(unitOfWork().perform(() -> mailings().withdraw(mailing.id(), 5)))
                .isZero();
    }

    @Test
    default void what_open_mailings_belong_to_is_known() {
        Mailing mailing = running(Pace.FREE, 1);
        UUID occasion = Optional.ofNullable(mailing.details().occasion()).orElseThrow();
        assertThat(mailings().openOccasions()).contains(occasion);
        unitOfWork().run(() -> mailings().replace(mailing.close(MADE)));
        assertThat(mailings().openOccasions()).doesNotContain(occasion);
        unitOfWork().run(() -> mailings().replace(mailing.close(MADE).reopen(MADE)));
        assertThat(mailings().openOccasions()).contains(occasion);
        assertThat(mailings().find(mailing.id()).orElseThrow().state()).isEqualTo(Mailing.State.RUNNING);
    }
}
