package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.MailingViews.By;
import sambandh.application.letter.MailingViews.Count;
import sambandh.application.letter.MailingViews.Result;
import sambandh.application.letter.Mailings.Addressee;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.Mailing.PausedBecause;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.OtherLetter.Stage;
import sambandh.domain.letter.Pace;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

/** What mailings and the queue do together. The queue is empty and no mailing runs at the beginning of each test. */
public interface MailingsContract {
    Instant MADE = Instant.parse("2026-03-01T08:00:00.123456Z");
    Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    Instant FAR = Instant.parse("2125-03-01T08:00:00Z");
    Duration HOUR = Duration.ofHours(1);
    Scope ALL = new Scope.Company();

    Mailings mailings();

    MailingViews views();

    LetterQueue queue();

    Letters letters();

    UnitOfWork unitOfWork();

    /** Somebody with an address who is kept. */
    UUID person();

    /** One that is kept. */
    UUID customer();

    private static Mailing mailing(Pace pace) {
        return mailing(pace, Purpose.SERVICE);
    }

    private static Mailing mailing(Pace pace, Purpose purpose) {
        return Mailing.begin(
                new MailingId(UUID.randomUUID()),
                new Mailing.Details(
                        UUID.randomUUID(),
                        new Code("newsletter"),
                        3,
                        purpose,
                        new Code("thanks"),
                        Map.of("news", "हम अब शनिवार को भी खुले हैं।"),
                        pace,
                        ErrorShare.USUAL,
                        "staff:1"),
                MADE);
    }

    private Addressee addressee(UUID person) {
        return new Addressee(person, customer(), LONG_AGO);
    }

    private Mailing running(Pace pace, int people) {
        return running(
                mailing(pace),
                IntStream.range(0, people).mapToObj(n -> addressee(person())).toList());
    }

    private Mailing running(Mailing mailing, List<Addressee> all) {
        unitOfWork().run(() -> {
            mailings().add(mailing);
            mailings().put(mailing, all);
            mailings().replace(mailing.prepared(all.size(), MADE));
        });
        return mailings().find(mailing.id()).orElseThrow();
    }

    private List<Claimed> taken(Lane lane, int atMost) {
        return unitOfWork().perform(() -> queue().take(lane, atMost, HOUR));
    }

    private void ended(Claimed claimed, Ending ending) {
        assertThat(unitOfWork().perform(() -> queue().end(List.of(new Ended(claimed, ending)), MADE)))
                .hasSize(1);
    }

    private static Claimed written(Claimed claimed) {
        Letter letter = claimed.letter();
        Letter.Mailed mailed = java.util.Objects.requireNonNull(letter.mailed());
        Letter.Source source = new Letter.Source(
                new UUID(1, 2),
                "reader_parent",
                Map.of("called", "अंजलि", "count", 3, "flag", true, "list", List.of("a")));
        Letter.Content words = new Letter.Content("विषय", "अंजलि देवी", "text", "<p>text</p>", null);
        return new Claimed(claimed.id(), letter.written(new Language("hi"), words, mailed.mailing(), source));
    }

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
        Mailing mailing = mailing(Pace.FREE);
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
    default void a_letter_of_a_mailing_is_in_no_other_lane_and_goes_to_todays_address() {
        Mailing mailing = running(Pace.FREE, 1);
        assertThat(taken(Lane.EXPRESS, 5)).isEmpty();
        assertThat(taken(Lane.SINGLE, 5)).isEmpty();
        Letter letter = taken(Lane.MAILED, 5).getFirst().letter();
        assertThat(letter.address()).isNotNull();
        assertThat(letter.content().isWritten()).isFalse();
        assertThat(letter.mailed()).isEqualTo(new Letter.Mailed(mailing.id(), null));
        assertThat(taken(Lane.MAILED, 5)).isEmpty();
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
    default void no_more_leave_than_the_pace_allows() {
        running(new Pace(10), 6);
        assertThat(taken(Lane.MAILED, 5)).hasSize(1);
        assertThat(taken(Lane.MAILED, 5)).isEmpty();
    }

    @Test
    default void what_is_kept_of_a_sent_letter_is_where_its_words_come_from() {
        running(Pace.FREE, 1);
        Claimed claimed = written(taken(Lane.MAILED, 1).getFirst());
        ended(claimed, new Ending.Sent());
        Letter kept = letters().find(claimed.letter().id()).orElseThrow();
        assertThat(kept.language()).isEqualTo(new Language("hi"));
        assertThat(kept.content().subject()).isEqualTo("विषय");
        assertThat(kept.content().toName()).isEqualTo("अंजलि देवी");
        assertThat(kept.mailed()).isEqualTo(claimed.letter().mailed());
        assertThat(kept.sentAt()).isEqualTo(MADE);
    }

    @Test
    default void a_mailing_knows_how_its_letters_fared_lately() {
        Mailing mailing = running(Pace.FREE, 5);
        List<Claimed> taken = taken(Lane.MAILED, 5);
        ended(written(taken.get(0)), new Ending.Sent());
        ended(written(taken.get(1)), new Ending.Failed("554 no"));
        ended(written(taken.get(2)), new Ending.AddressRefused("550 nobody"));
        ended(taken.get(3), new Ending.NotSent(NotSentBecause.OPTED_OUT));
        ended(written(taken.get(4)), new Ending.Later(HOUR, "451 busy"));
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
        ended(written(underWay), new Ending.Sent());
        assertThat(mailings().isAnyLeft(mailing.id())).isFalse();
        assertThat(views().counts(ALL, List.of(mailing.id())))
                .containsExactlyInAnyOrder(
                        new Count(Letter.State.SENT, null, 1),
                        new Count(Letter.State.NOT_SENT, NotSentBecause.CANCELLED, 3));
    }

    @Test
    default void where_a_letter_that_has_not_left_came_from_is_not_kept() {
        running(Pace.FREE, 2);
        List<Claimed> taken = taken(Lane.MAILED, 2);
        ended(written(taken.get(0)), new Ending.Later(HOUR, "451 busy"));
        ended(written(taken.get(1)), new Ending.Held(LONG_AGO));
        for (Claimed one : taken) {
            Letter now = letters().find(one.letter().id()).orElseThrow();
            assertThat(now.mailed()).isEqualTo(one.letter().mailed());
            assertThat(now.language()).isEqualTo(Letter.NO_LANGUAGE);
        }
    }

    @Test
    default void who_is_left_alone_has_a_letter_that_says_so_unless_it_is_for_somebody_else_too() {
        Mailing mailing = mailing(Pace.FREE);
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

    @Test
    default void letters_of_a_paused_mailing_leave_room_to_others() {
        UUID person = person();
        Mailing mailing = running(mailing(Pace.FREE, Purpose.RELATIONSHIP), List.of(addressee(person)));
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
        Mailing mailing = running(mailing(Pace.FREE, Purpose.RELATIONSHIP), List.of(addressee(person)));
        assertThat(unitOfWork().perform(() -> queue().take(Lane.MAILED, 1, HOUR)))
                .hasSize(1);
        unitOfWork().run(() -> mailings().replace(mailing.pause(PausedBecause.BY_HAND, MADE)));
        assertThat(near(person, FAR)).extracting(Letters.Near::stage).containsExactly(Stage.UNDER_WAY);
        Letter letter = letters().find(near(person, FAR).getFirst().id()).orElseThrow();

        unitOfWork().run(() -> mailings().replace(mailing));
        UUID other = person();
        Mailing killed = running(mailing(Pace.FREE, Purpose.RELATIONSHIP), List.of(addressee(other)));
        assertThat(unitOfWork().perform(() -> queue().take(Lane.MAILED, 1, Duration.ZERO)))
                .extracting(one -> one.letter().personId())
                .containsExactly(other);
        assertThat(letters().find(letter.id()).orElseThrow().state()).isEqualTo(Letter.State.SENDING);
        assertThat(near(other, FAR)).extracting(Letters.Near::stage).containsExactly(Stage.DUE);
        unitOfWork().run(() -> mailings().replace(killed.pause(PausedBecause.BY_HAND, MADE)));
        assertThat(near(other, FAR)).isEmpty();
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

    private List<Letters.Near> near(UUID person) {
        return near(person, MADE);
    }

    private List<Letters.Near> near(UUID person, Instant until) {
        List<Letters.Near> near = letters().near(person, new LetterId(UUID.randomUUID()), LONG_AGO, until);
        assertThat(letters().nearPeople(List.of(person, UUID.randomUUID()), LONG_AGO, until))
                .isEqualTo(near.isEmpty() ? Map.of() : Map.of(person, near));
        return near;
    }

    @Test
    default void results_are_told_by_language_domain_and_hour() {
        Mailing mailing = running(Pace.FREE, 4);
        List<Claimed> taken = taken(Lane.MAILED, 4);
        ended(written(taken.get(0)), new Ending.Sent());
        ended(written(taken.get(1)), new Ending.Unknown("timed out"));
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
}
