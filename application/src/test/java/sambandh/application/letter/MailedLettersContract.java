package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.MailingViews.By;
import sambandh.application.letter.MailingViews.Result;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.Mailing.PausedBecause;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.OtherLetter.Stage;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

/** What becomes of the letters of mailings. */
public interface MailedLettersContract extends MailingsSetting {
    @Test
    default void a_letter_of_a_mailing_is_in_no_other_lane_and_goes_to_todays_address() {
        Mailing mailing = running(Pace.FREE, 1);
        assertThat(taken(Lane.EXPRESS, 5)).isEmpty();
        assertThat(taken(Lane.SERVICE, 5)).isEmpty();
        assertThat(taken(Lane.SINGLE, 5)).isEmpty();
        Letter letter = taken(Lane.MAILED, 5).getFirst().letter();
        assertThat(letter.address()).isNotNull();
        assertThat(letter.content().isWritten()).isFalse();
        assertThat(letter.mailed()).isEqualTo(new Letter.Mailed(mailing.id(), null));
        assertThat(taken(Lane.MAILED, 5)).isEmpty();
    }

    @Test
    default void no_more_leave_than_the_pace_allows() {
        running(new Pace(10), 6);
        assertThat(taken(Lane.MAILED, 5)).hasSize(1);
        assertThat(taken(Lane.MAILED, 5)).isEmpty();
    }

    @Test
    default void what_is_given_back_has_cost_nothing_of_the_pace() {
        running(new Pace(60), 30);
        List<Claimed> taken = taken(Lane.MAILED, 20);
        assertThat(taken).isNotEmpty().hasSizeLessThan(20);
        assertThat(taken(Lane.MAILED, 20)).isEmpty();
        unitOfWork()
                .run(() -> queue().end(
                                taken.stream()
                                        .map(one -> new Ended(one, new Ending.GivenBack()))
                                        .toList(),
                                MADE));
        assertThat(taken(Lane.MAILED, 20)).hasSameSizeAs(taken);
    }

    @Test
    default void what_is_kept_of_a_sent_letter_is_where_its_words_come_from() {
        running(Pace.FREE, 1);
        Claimed claimed = MailingsSetting.written(taken(Lane.MAILED, 1).getFirst());
        ended(claimed, new Ending.Sent());
        Letter kept = letters().find(claimed.letter().id()).orElseThrow();
        assertThat(kept.language()).isEqualTo(new Language("hi"));
        assertThat(kept.content().subject()).isEqualTo("विषय");
        assertThat(kept.content().toName()).isEqualTo("अंजलि देवी");
        assertThat(kept.mailed()).isEqualTo(claimed.letter().mailed());
        assertThat(kept.sentAt()).isEqualTo(MADE);
    }

    @Test
    default void where_a_letter_that_has_not_left_came_from_is_not_kept() {
        running(Pace.FREE, 2);
        List<Claimed> taken = taken(Lane.MAILED, 2);
        ended(MailingsSetting.written(taken.get(0)), new Ending.Later(HOUR, "451 busy"));
        ended(MailingsSetting.written(taken.get(1)), new Ending.Held(LONG_AGO));
        for (Claimed one : taken) {
            Letter now = letters().find(one.letter().id()).orElseThrow();
            assertThat(now.mailed()).isEqualTo(one.letter().mailed());
            assertThat(now.language()).isEqualTo(Letter.NO_LANGUAGE);
        }
    }

    @Test
    default void letters_of_a_paused_mailing_leave_room_to_others() {
        UUID person = person();
        Mailing mailing = running(MailingsSetting.mailing(Pace.FREE, Purpose.RELATIONSHIP), List.of(addressee(person)));
        assertThat(near(person)).hasSize(1);
        unitOfWork().run(() -> mailings().replace(mailing.pause(PausedBecause.BY_HAND, MADE)));
        assertThat(near(person)).isEmpty();
        unitOfWork().run(() -> mailings().replace(mailing));
        assertThat(near(person)).hasSize(1);
        unitOfWork().run(() -> mailings().replace(mailing.cancel(MADE)));
        assertThat(near(person)).isEmpty();
    }

    @Test
    default void what_a_killed_sender_had_of_a_paused_mailing_leaves_room_too() {
        UUID person = person();
        Mailing mailing = running(MailingsSetting.mailing(Pace.FREE, Purpose.RELATIONSHIP), List.of(addressee(person)));
        assertThat(unitOfWork().perform(() -> queue().take(Lane.MAILED, 1, HOUR)))
                .hasSize(1);
        unitOfWork().run(() -> mailings().replace(mailing.pause(PausedBecause.BY_HAND, MADE)));
        assertThat(near(person, FAR)).extracting(Letters.Near::stage).containsExactly(Stage.UNDER_WAY);
        Letter letter = letters().find(near(person, FAR).getFirst().id()).orElseThrow();

        unitOfWork().run(() -> mailings().replace(mailing));
        UUID other = person();
        Mailing killed = running(MailingsSetting.mailing(Pace.FREE, Purpose.RELATIONSHIP), List.of(addressee(other)));
        assertThat(unitOfWork().perform(() -> queue().take(Lane.MAILED, 1, Duration.ZERO)))
                .extracting(one -> one.letter().personId())
                .containsExactly(other);
        assertThat(letters().find(letter.id()).orElseThrow().state()).isEqualTo(Letter.State.SENDING);
        assertThat(near(other, FAR)).extracting(Letters.Near::stage).containsExactly(Stage.DUE);
        unitOfWork().run(() -> mailings().replace(killed.pause(PausedBecause.BY_HAND, MADE)));
        assertThat(near(other, FAR)).isEmpty();
    }

    @Test
    default void results_are_told_by_language_domain_and_hour() {
        Mailing mailing = running(Pace.FREE, 4);
        List<Claimed> taken = taken(Lane.MAILED, 4);
        ended(MailingsSetting.written(taken.get(0)), new Ending.Sent());
        ended(MailingsSetting.written(taken.get(1)), new Ending.Unknown("timed out"));
        ended(taken.get(2), new Ending.NotSent(NotSentBecause.OPTED_OUT));
        ended(taken.get(3), new Ending.Held(LONG_AGO));
        List<MailingId> ids = List.of(mailing.id());
        assertThat(views().results(ALL, ids, By.LANGUAGE))
                .containsExactlyInAnyOrder(new Result("hi", 2, 1, 0, 1), new Result(null, 2, 0, 1, 0));
        assertThat(views().results(ALL, ids, By.DOMAIN)).containsExactly(new Result("example.com", 4, 1, 1, 1));
        assertThat(views().results(ALL, ids, By.HOUR))
                .containsExactlyInAnyOrder(new Result("08", 2, 1, 0, 1), new Result(null, 2, 0, 1, 0));
        assertThat(views().results(new Scope.Nothing(), ids, By.HOUR)).isEmpty();
        assertThat(views().results(ALL, List.of(), By.HOUR)).isEmpty();
    }

    private List<Letters.Near> near(UUID person) {
        return near(person, MADE);
    }

    private List<Letters.Near> near(UUID person, Instant until) {
        List<Letters.Near> near = letters().near(person, new LetterId(UUID.randomUUID()), LONG_AGO, until);
        assertThat(letters().nearPeople(List.of(person, UUID.randomUUID()), LONG_AGO, until))
                .isEqualTo(near.isEmpty() ? Map.of() : Map.of(person, near));
        return near;
    }
}
