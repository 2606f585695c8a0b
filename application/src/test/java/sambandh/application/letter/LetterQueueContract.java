package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.template.Purpose;

/** What every queue of letters does. It is empty at the beginning of each test. */
public interface LetterQueueContract {
    Duration HOUR = Duration.ofHours(1);
    Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    Letters letters();

    LetterQueue queue();

    UnitOfWork unitOfWork();

    /** Somebody who is kept. */
    UUID person();

    private Letter added(SampleLetters sample) {
        Letter letter = sample.build();
        assertThat(unitOfWork().perform(() -> letters().add(letter))).isTrue();
        return letter;
    }

    private Optional<Claimed> taken(Lane lane, Duration lease) {
        return unitOfWork().perform(() -> queue().take(lane, 1, lease)).stream().findFirst();
    }

    private List<Ended> ended(Ended... ended) {
        return unitOfWork().perform(() -> queue().end(List.of(ended), LONG_AGO));
    }

    private boolean isEnded(Claimed claimed, Ending ending) {
        return !ended(new Ended(claimed, ending)).isEmpty();
    }

    private Letter now(Letter letter) {
        return letters().find(letter.id()).orElseThrow();
    }

    @Test
    default void a_taken_letter_is_nobody_elses_until_its_lease_ends() {
        Letter letter = added(SampleLetters.letter().to(person()));
        Claimed first = taken(Lane.SINGLE, Duration.ZERO).orElseThrow();
        assertThat(first.letter().id()).isEqualTo(letter.id());
        assertThat(first.letter().state()).isEqualTo(State.SENDING);
        assertThat(first.letter().attempts()).isEqualTo(1);

        Claimed second = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(second.letter().attempts()).isEqualTo(2);
        assertThat(second.letter().messageId()).isEqualTo(letter.messageId());
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();

        assertThat(isEnded(first, new Ending.Sent())).isFalse();
        assertThat(now(letter).state()).isEqualTo(State.SENDING);
        assertThat(isEnded(second, new Ending.Sent())).isTrue();
        assertThat(now(letter).state()).isEqualTo(State.SENT);
        assertThat(now(letter).sentAt()).isEqualTo(LONG_AGO);
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();
    }

    @Test
    default void a_letter_whose_lease_is_renewed_stays_with_its_sender() {
        Letter letter = added(SampleLetters.letter().to(person()));
        Claimed late = taken(Lane.SINGLE, Duration.ZERO).orElseThrow();
        Claimed alive = taken(Lane.SINGLE, Duration.ZERO).orElseThrow();
        assertThat(alive.id()).isNotEqualTo(late.id());

        unitOfWork().run(() -> queue().renew(List.of(late), HOUR));
        Claimed again = taken(Lane.SINGLE, Duration.ZERO).orElseThrow();
        unitOfWork().run(() -> queue().renew(List.of(late, again), HOUR));
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();
        assertThat(isEnded(again, new Ending.Sent())).isTrue();
        unitOfWork().run(() -> queue().renew(List.of(again), Duration.ZERO));
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();
        assertThat(now(letter).state()).isEqualTo(State.SENT);
    }

    @Test
    default void whether_there_is_any_is_known_without_taking_it() {
        assertThat(queue().isAnyAlone()).isFalse();
        added(SampleLetters.letter().to(person()));
        assertThat(queue().isAnyAlone()).isTrue();
        Claimed taken = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(queue().isAnyAlone()).isFalse();
        assertThat(isEnded(taken, new Ending.GivenBack())).isTrue();
        assertThat(queue().isAnyAlone()).isTrue();
    }

    @Test
    default void a_letter_that_is_not_due_yet_is_left_alone() {
        Letter letter = added(
                SampleLetters.letter().to(person()).state(State.WAITING).due(Instant.parse("2199-01-01T08:00:00Z")));
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();
        assertThat(now(letter).state()).isEqualTo(State.WAITING);
    }

    @Test
    default void the_express_takes_only_what_must_not_wait() {
        UUID person = person();
        added(SampleLetters.letter().to(person).due(LONG_AGO));
        Letter urgent = added(SampleLetters.letter().to(person).purpose(Purpose.OBLIGATION));

        assertThat(taken(Lane.EXPRESS, HOUR).orElseThrow().letter().id()).isEqualTo(urgent.id());
        assertThat(taken(Lane.EXPRESS, HOUR)).isEmpty();
        assertThat(taken(Lane.SINGLE, HOUR)).isPresent();
    }

    @Test
    default void a_magic_link_stands_behind_no_service() {
        UUID person = person();
        Letter service =
                added(SampleLetters.letter().to(person).purpose(Purpose.SERVICE).due(LONG_AGO));
        Letter link = added(SampleLetters.letter().to(person).purpose(Purpose.OBLIGATION));

        assertThat(taken(Lane.EXPRESS, HOUR).orElseThrow().letter().id()).isEqualTo(link.id());
        assertThat(taken(Lane.EXPRESS, HOUR)).isEmpty();
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();
        assertThat(taken(Lane.SERVICE, HOUR).orElseThrow().letter().id()).isEqualTo(service.id());
    }

    @Test
    default void what_is_given_back_is_due_at_once_as_if_nobody_had_taken_it() {
        Letter letter = added(SampleLetters.letter().to(person()));
        Claimed first = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(isEnded(first, new Ending.GivenBack())).isTrue();
        assertThat(now(letter).state()).isEqualTo(State.QUEUED);
        assertThat(now(letter).attempts()).isZero();
        assertThat(now(letter).triedSince()).isNull();
        assertThat(taken(Lane.SINGLE, HOUR).orElseThrow().letter().id()).isEqualTo(letter.id());
        assertThat(isEnded(first, new Ending.GivenBack())).as("somebody else's").isFalse();
    }

    @Test
    default void what_waits_or_is_tried_later_comes_back() {
        Letter letter = added(SampleLetters.letter().to(person()));
        Claimed first = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(isEnded(first, new Ending.Waiting(LONG_AGO))).isTrue();
        assertThat(now(letter).state()).isEqualTo(State.WAITING);
        assertThat(now(letter).attempts()).isZero();

        Claimed second = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(isEnded(second, new Ending.Later(Duration.ZERO, "451 busy"))).isTrue();
        assertThat(now(letter).state()).isEqualTo(State.QUEUED);
        assertThat(now(letter).lastError()).isEqualTo("451 busy");

        Claimed third = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(third.letter().attempts()).isEqualTo(2);
        assertThat(isEnded(third, new Ending.Later(HOUR, "451 busy"))).isTrue();
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();
    }

    @Test
    default void what_was_refused_says_why_and_does_not_come_back() {
        Letter letter = added(SampleLetters.letter().to(person()));
        Claimed claimed = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(isEnded(claimed, new Ending.AddressRefused("550 5.1.1 nobody here")))
                .isTrue();

        assertThat(now(letter).state()).isEqualTo(State.NOT_SENT);
        assertThat(now(letter).notSentBecause()).isEqualTo(NotSentBecause.DEAD_ADDRESS);
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();

        Letter other = added(SampleLetters.letter().to(person()));
        Claimed second = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(isEnded(second, new Ending.Failed("554 no"))).isTrue();
        assertThat(now(other).state()).isEqualTo(State.FAILED);
        assertThat(taken(Lane.SINGLE, HOUR)).isEmpty();
    }

    @Test
    default void many_are_taken_at_once_the_longest_waiting_first() {
        UUID person = person();
        Letter last = added(SampleLetters.letter().to(person).due(LONG_AGO.plusSeconds(2)));
        Letter first = added(SampleLetters.letter().to(person).due(LONG_AGO));
        Letter second = added(SampleLetters.letter().to(person).due(LONG_AGO.plusSeconds(1)));

        List<Claimed> taken = unitOfWork().perform(() -> queue().take(Lane.SINGLE, 2, HOUR));
        assertThat(taken).extracting(one -> one.letter().id()).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(taken).extracting(Claimed::id).containsOnly(taken.getFirst().id());
        assertThat(taken(Lane.SINGLE, HOUR).orElseThrow().letter().id()).isEqualTo(last.id());
    }

    @Test
    default void of_many_that_end_at_once_a_lost_one_concerns_no_other() {
        UUID person = person();
        Letter lost = added(SampleLetters.letter().to(person).due(LONG_AGO));
        Letter sent = added(SampleLetters.letter().to(person));
        Letter refused = added(SampleLetters.letter().to(person));
        Letter busy = added(SampleLetters.letter().to(person));
        Claimed before = taken(Lane.SINGLE, Duration.ZERO).orElseThrow();
        List<Claimed> taken = unitOfWork().perform(() -> queue().take(Lane.SINGLE, 4, HOUR));
        assertThat(taken).hasSize(4);

        Ended[] all = {
            new Ended(before, new Ending.Sent()),
            new Ended(of(sent, taken), new Ending.Sent()),
            new Ended(of(refused, taken), new Ending.NotSent(NotSentBecause.OPTED_OUT)),
            new Ended(of(busy, taken), new Ending.Later(HOUR, "451 busy"))
        };
        assertThat(ended(all)).containsExactly(all[1], all[2], all[3]);
        assertThat(now(lost).state()).isEqualTo(State.SENDING);
        assertThat(now(sent).state()).isEqualTo(State.SENT);
        assertThat(now(refused).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
        assertThat(now(busy).lastError()).isEqualTo("451 busy");
        assertThat(ended(all)).as("again is once").isEmpty();
        assertThat(isEnded(of(lost, taken), new Ending.Failed("554 no"))).isTrue();
    }

    private static Claimed of(Letter letter, List<Claimed> taken) {
        return taken.stream()
                .filter(one -> one.letter().id().equals(letter.id()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    default void since_when_it_is_tried_again_is_kept_until_it_is_replayed() {
        Letter letter = added(SampleLetters.letter().to(person()));
        assertThat(now(letter).triedSince()).isNull();
        Claimed held = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(isEnded(held, new Ending.Held(LONG_AGO))).isTrue();
        assertThat(now(letter).triedSince()).isNull();
        Claimed first = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(isEnded(first, new Ending.Later(Duration.ZERO, "451 busy"))).isTrue();
        Instant since = now(letter).triedSince();
        assertThat(since).isNotNull();
        Claimed second = taken(Lane.SINGLE, HOUR).orElseThrow();
        assertThat(second.letter().triedSince()).isEqualTo(since);
        assertThat(isEnded(second, new Ending.Later(Duration.ZERO, "451 busy"))).isTrue();
        assertThat(now(letter).triedSince()).isEqualTo(since);
    }
}
