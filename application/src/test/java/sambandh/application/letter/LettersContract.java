package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Letters.Near;
import sambandh.application.shared.Page;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.letter.OtherLetter.Stage;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Scope;
import sambandh.domain.template.Purpose;

/** What every keeper of letters does. The queue is empty at the beginning of each test. */
public interface LettersContract {
    Duration HOUR = Duration.ofHours(1);
    Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    Letters letters();

    LetterViews views();

    LetterQueue queue();

    UnitOfWork unitOfWork();

    /** Somebody who is kept. */
    UUID person();

    /** A customer that is kept. */
    UUID customer();

    private Letter added(SampleLetters sample) {
        Letter letter = sample.build();
        assertThat(unitOfWork().perform(() -> letters().add(letter))).isTrue();
        return letter;
    }

    private Optional<Claimed> taken(Lane lane, Duration lease) {
        return unitOfWork().perform(() -> queue().take(lane, 1, lease)).stream().findFirst();
    }

    private Letter now(Letter letter) {
        return letters().find(letter.id()).orElseThrow();
    }

    @Test
    default void what_was_added_is_found_again_whole() {
        Letter letter = added(SampleLetters.letter().to(person()));

        assertThat(letters().find(letter.id())).contains(letter);
        assertThat(letters().findByDedupeKey(letter.dedupeKey())).contains(letter);
        assertThat(views().find(new Scope.Company(), letter.id())).contains(letter);
        assertThat(views().find(new Scope.Nothing(), letter.id())).isEmpty();
    }

    @Test
    default void who_gets_the_answer_is_kept() {
        Letter letter = added(SampleLetters.letter()
                .to(person())
                .content(new Letter.Content(
                        "S", "N", "T", "H", null, "reader", new EmailAddress("tenzing@himal.example"))));

        assertThat(letters().find(letter.id())).contains(letter);
    }

    @Test
    default void there_is_one_letter_of_each_dedupe_key() {
        Letter first = added(SampleLetters.letter().to(person()));
        Letter second = SampleLetters.letter()
                .to(first.personId())
                .dedupeKey(first.dedupeKey())
                .build();

        assertThat(unitOfWork().perform(() -> letters().add(second))).isFalse();
        assertThat(letters().find(second.id())).isEmpty();
    }

    @Test
    default void one_that_ended_unsent_leaves_its_key_to_another_and_is_kept() {
        Letter first =
                added(SampleLetters.letter().to(person()).state(State.NOT_SENT).due(null));
        Letter second =
                added(SampleLetters.letter().to(person()).state(State.WAITING).due(null));
        SampleLetters another = SampleLetters.letter()
                .to(first.personId())
                .dedupeKey(first.dedupeKey())
                .state(State.FAILED)
                .due(null);
        unitOfWork().run(() -> letters().giveWay(first));
        Letter anew = added(another);
        unitOfWork().run(() -> {
            // as whoever looked before it was written anew; and of one that may yet be sent
            letters().giveWay(first);
            letters().giveWay(second);
        });

        assertThat(letters().findByDedupeKey(first.dedupeKey())).contains(anew);
        assertThat(letters().findByDedupeKey(second.dedupeKey())).contains(second);
        assertThat(now(first).state()).isEqualTo(State.NOT_SENT);
        unitOfWork().run(() -> letters().giveWay(anew));
        assertThat(letters().findByDedupeKey(first.dedupeKey())).isEmpty();
        assertThat(now(anew).state()).isEqualTo(State.FAILED);
    }

    @Test
    default void writing_outside_a_unit_of_work_is_refused() {
        Letter letter = SampleLetters.letter().to(person()).build();
        assertThatThrownBy(() -> letters().add(letter)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> queue().take(Lane.SINGLE, 1, HOUR)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    default void stopping_a_topic_stops_optional_letters_of_it_that_are_not_on_their_way() {
        UUID person = person();
        Letter onItsWay = added(SampleLetters.letter().to(person).due(LONG_AGO));
        assertThat(taken(Lane.SINGLE, HOUR)).isPresent();
        Letter queued = added(SampleLetters.letter().to(person));
        Letter other = added(SampleLetters.letter().to(person).topic("news"));
        Letter service = added(SampleLetters.letter().to(person).purpose(Purpose.SERVICE));
        Code thanks = new Code("thanks");

        assertThat(unitOfWork().perform(() -> letters().stop(person, thanks, NotSentBecause.OPTED_OUT)))
                .isEqualTo(1);
        assertThat(now(queued).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
        assertThat(now(queued).state()).isEqualTo(State.NOT_SENT);
        assertThat(now(onItsWay).state()).isEqualTo(State.SENDING);
        assertThat(now(other).state()).isEqualTo(State.QUEUED);

        unitOfWork().run(() -> letters().stop(person, null, NotSentBecause.OPTED_OUT));
        assertThat(now(other).state()).isEqualTo(State.NOT_SENT);
        assertThat(now(service).state()).isEqualTo(State.QUEUED);
        taken(Lane.SINGLE, HOUR);
    }

    @Test
    default void what_speaks_of_something_taken_back_is_stopped() {
        UUID customer = customer();
        UUID order = UUID.randomUUID();
        Letter about = added(SampleLetters.letter().to(person()).about(customer, order));
        Letter aboutAnother = added(SampleLetters.letter().to(person()).about(customer, UUID.randomUUID()));
        Letter service =
                added(SampleLetters.letter().to(person()).about(customer, order).purpose(Purpose.SERVICE));

        assertThat(unitOfWork().perform(() -> letters().stopAbout(customer, order, NotSentBecause.TAKEN_BACK)))
                .isEqualTo(1);

        assertThat(now(about).notSentBecause()).isEqualTo(NotSentBecause.TAKEN_BACK);
        assertThat(now(about).state()).isEqualTo(State.NOT_SENT);
        assertThat(now(aboutAnother).state()).isEqualTo(State.QUEUED);
        assertThat(now(service).state()).isEqualTo(State.QUEUED);
    }

    @Test
    default void what_is_not_wanted_any_more_is_withdrawn_before_it_leaves() {
        Letter optional = added(SampleLetters.letter().to(person()));
        Letter service = added(SampleLetters.letter().to(person()).purpose(Purpose.SERVICE));
        Letter other = added(SampleLetters.letter().to(person()));
        Letter sent =
                added(SampleLetters.letter().to(person()).state(State.SENT).due(null));

        unitOfWork()
                .run(() ->
                        letters().withdraw(List.of(optional.id(), service.id(), sent.id()), NotSentBecause.CANCELLED));

        assertThat(now(optional).notSentBecause()).isEqualTo(NotSentBecause.CANCELLED);
        assertThat(now(service).state()).isEqualTo(State.NOT_SENT);
        assertThat(now(other).state()).isEqualTo(State.QUEUED);
        assertThat(now(sent).state()).isEqualTo(State.SENT);
    }

    @Test
    default void the_cap_counts_what_was_sent_lately() {
        UUID person = person();
        Letter sent = added(SampleLetters.letter().to(person));
        Claimed claimed = taken(Lane.SINGLE, HOUR).orElseThrow();
        Letter asking = SampleLetters.letter().to(person).build();
        Instant at = SampleLetters.WRITTEN;
        unitOfWork().run(() -> queue().end(List.of(new Ended(claimed, new Ending.Sent())), at));

        Instant end = at.plus(HOUR);
        Near was = new Near(sent.id(), sent.purpose(), sent.topic(), Stage.SENT, at);
        assertThat(letters().near(person, asking.id(), at, end)).containsExactly(was);
        assertThat(letters().near(person, sent.id(), at, end)).isEmpty();
        assertThat(letters().near(person, asking.id(), at.plusSeconds(1), end)).isEmpty();
        assertThat(letters().near(person(), asking.id(), at, end)).isEmpty();
        Letter kept =
                added(SampleLetters.letter().to(person).state(State.WAITING).due(null));
        Letter others =
                added(SampleLetters.letter().to(person()).state(State.WAITING).due(null));
        List<LetterId> asked = List.of(kept.id(), others.id());
        assertThat(letters().near(asked, at, end)).isEqualTo(Map.of(kept.id(), List.of(was)));
        assertThat(letters().near(asked, at.plusSeconds(1), end)).isEmpty();
        assertThat(letters().near(List.of(), at, end)).isEmpty();
        assertThat(now(sent).state()).isEqualTo(State.SENT);
    }

    @Test
    default void what_is_on_its_way_or_due_is_near_and_what_needs_no_leave_is_not() {
        UUID person = person();
        Letter underWay = added(SampleLetters.letter().to(person));
        assertThat(taken(Lane.SINGLE, HOUR)).isPresent();
        Instant due = SampleLetters.WRITTEN.plusSeconds(60);
        Letter waiting = added(SampleLetters.letter()
                .to(person)
                .state(State.WAITING)
                .topic("news")
                .purpose(Purpose.MARKETING)
                .due(due));
        added(SampleLetters.letter().to(person).purpose(Purpose.SERVICE));
        added(SampleLetters.letter().to(person).state(State.FAILED).due(null));

        assertThat(letters().near(person, waiting.id(), LONG_AGO, due))
                .extracting(Near::id, Near::stage)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(underWay.id(), Stage.UNDER_WAY));
        var both = letters().near(List.of(underWay.id(), waiting.id()), LONG_AGO, due);
        assertThat(both.get(underWay.id()))
                .containsExactly(new Near(waiting.id(), Purpose.MARKETING, new Code("news"), Stage.DUE, due));
        assertThat(both.get(waiting.id())).extracting(Near::id).containsExactly(underWay.id());
        assertThat(letters().near(person, underWay.id(), LONG_AGO, due.minusSeconds(1)))
                .isEmpty();
    }

    @Test
    default void what_waits_for_a_person_has_its_turn_when_it_is_released() {
        UUID person = person();
        Instant far = Instant.parse("2125-03-01T08:00:00Z");
        Letter waiting =
                added(SampleLetters.letter().to(person).state(State.WAITING).due(far));
        Letter queued = added(SampleLetters.letter().to(person).due(far));
        Letter service = added(SampleLetters.letter()
                .to(person)
                .purpose(Purpose.SERVICE)
                .state(State.WAITING)
                .due(far));
        unitOfWork().run(() -> letters().release(person, SampleLetters.WRITTEN));

        assertThat(now(waiting).nextAttemptAt()).isEqualTo(SampleLetters.WRITTEN);
        assertThat(now(queued).nextAttemptAt()).isEqualTo(far);
        assertThat(now(service).nextAttemptAt()).isEqualTo(far);
    }

    @Test
    default void a_list_is_narrowed_and_paged() {
        UUID person = person();
        Instant later = SampleLetters.WRITTEN.plusSeconds(60);
        Letter first = added(SampleLetters.letter().to(person).due(null).state(State.NOT_SENT));
        Letter second = added(
                SampleLetters.letter().to(person).due(null).state(State.FAILED).createdAt(later));
        Page.Wanted newest = new Page.Wanted(1, "createdAt", true, null);
        var ofPerson = new LetterViews.Filter(person, null);

        Page<Letter> page = views().list(new Scope.Company(), ofPerson, newest);
        assertThat(page.items()).containsExactly(second);
        assertThat(views().list(new Scope.Company(), ofPerson, newest.after(page.next()))
                        .items())
                .containsExactly(first);
        assertThat(views().list(
                                new Scope.Company(),
                                new LetterViews.Filter(person, State.FAILED),
                                Page.Wanted.first(10, "createdAt"))
                        .items())
                .containsExactly(second);
        assertThat(views().list(new Scope.Nothing(), ofPerson, newest).items()).isEmpty();
    }
}
