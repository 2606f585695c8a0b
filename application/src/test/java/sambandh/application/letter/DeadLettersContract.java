package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.letter.Letters.Near;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.OtherLetter.Stage;

/** What every keeper of dead letters does. The queue is empty at the beginning of each test. */
public interface DeadLettersContract {
    Instant AT = Instant.parse("2026-03-01T08:00:00Z");

    Letters letters();

    LetterQueue queue();

    DeadLetters dead();

    UnitOfWork unitOfWork();

    UUID person();

    private Letter ended(SampleLetters sample, Ending ending) {
        Letter letter = sample.to(person()).build();
        unitOfWork().run(() -> {
            assertThat(letters().add(letter)).isTrue();
            var claimed = queue().take(Lane.SINGLE, 1, Duration.ofHours(1)).getFirst();
            assertThat(queue().end(List.of(new Ended(claimed, ending)), AT)).hasSize(1);
        });
        return letter;
    }

    private Letter failed() {
        return ended(SampleLetters.letter(), new Ending.Failed("554 no"));
    }

    private Letter unknown() {
        return ended(SampleLetters.letter(), new Ending.Unknown("read timed out"));
    }

    private Letter sent() {
        return ended(SampleLetters.letter(), new Ending.Sent());
    }

    private Letter now(Letter letter) {
        return letters().find(letter.id()).orElseThrow();
    }

    @Test
    default void what_failed_or_is_unknown_is_sent_again_with_all_its_attempts_before_it() {
        for (Letter letter : List.of(failed(), unknown())) {
            assertThat(now(letter).attempts()).isEqualTo(1);
            assertThat(unitOfWork().perform(() -> dead().replay(letter.id()))).isTrue();
            assertThat(now(letter).state()).isEqualTo(State.QUEUED);
            assertThat(now(letter).attempts()).isZero();
            assertThat(now(letter).sentAt()).isNull();
            assertThat(unitOfWork().perform(() -> queue().take(Lane.SINGLE, 1, Duration.ofHours(1))))
                    .extracting(claimed -> claimed.letter().id())
                    .containsExactly(letter.id());
            assertThat(unitOfWork().perform(() -> dead().replay(letter.id())))
                    .as("it is on its way")
                    .isFalse();
        }
    }

    @Test
    default void what_has_given_way_to_another_is_not_sent_again() {
        Instant then = Instant.parse("2099-01-01T00:00:00Z");
        Letter letter = ended(SampleLetters.letter().createdAt(then), new Ending.Failed("554 no"));
        unitOfWork().run(() -> letters().giveWay(letter));
        assertThat(now(letter).hasGivenWay()).isTrue();
        assertThat(unitOfWork().perform(() -> dead().replay(letter.id()))).isFalse();
        assertThat(unitOfWork()
                        .perform(() -> dead().replay(new DeadLetters.Which(State.FAILED, null, then, null), 1000)
                                .letters()))
                .isZero();
    }

    @ParameterizedTest
    @EnumSource(
            value = State.class,
            names = {"FAILED", "UNKNOWN"})
    default void many_are_sent_again_by_state_and_time_the_oldest_first(State state) {
        Instant from = Instant.parse("2031-01-01T00:00:00Z")
                .plusSeconds(java.util.concurrent.ThreadLocalRandom.current().nextLong(1_000_000_000L));
        List<Letter> all = IntStream.range(0, 5)
                .mapToObj(n -> ended(
                        SampleLetters.letter().createdAt(from.plusSeconds(n)),
                        n == 4
                                ? new Ending.Sent()
                                : state == State.FAILED ? new Ending.Failed("no") : new Ending.Unknown("?")))
                .toList();
        var which = new DeadLetters.Which(state, all.getFirst().template(), from, from.plusSeconds(3));
        var others = new DeadLetters.Which(state, new sambandh.domain.shared.Code("other"), from, null);
        assertThat(unitOfWork().perform(() -> dead().replay(others, 10).letters()))
                .isZero();
        assertThat(unitOfWork().perform(() -> dead().replay(which, 2).letters()))
                .isEqualTo(2);
        assertThat(all.stream().map(letter -> now(letter).state()))
                .containsExactly(State.QUEUED, State.QUEUED, state, state, State.SENT);
        assertThat(unitOfWork().perform(() -> dead().replay(which, 2).letters()))
                .as("the third")
                .isEqualTo(1);
        assertThat(now(all.get(3)).state()).as("too young").isEqualTo(state);
    }

    @Test
    default void what_is_unknown_is_closed_as_somebody_says() {
        Letter arrived = unknown();
        Letter lost = unknown();
        assertThat(unitOfWork().perform(() -> dead().close(arrived.id(), true, "it arrived")))
                .isTrue();
        assertThat(unitOfWork().perform(() -> dead().close(lost.id(), false, "it did not")))
                .isTrue();
        assertThat(now(arrived).state()).isEqualTo(State.SENT);
        assertThat(now(arrived).sentAt()).isEqualTo(AT);
        assertThat(now(lost).state()).isEqualTo(State.FAILED);
        assertThat(now(lost).sentAt()).isNull();
        assertThat(now(lost).lastError()).isEqualTo("it did not");
        assertThat(unitOfWork().perform(() -> dead().close(lost.id(), true, "again")))
                .isFalse();
        assertThat(unitOfWork().perform(() -> dead().close(sent().id(), false, "no")))
                .isFalse();
    }

    @Test
    default void only_what_was_sent_or_may_have_been_comes_back() {
        for (Letter letter : List.of(sent(), unknown())) {
            assertThat(unitOfWork().perform(() -> dead().bounced(letter.id(), "5.1.1 nobody")))
                    .isTrue();
            assertThat(now(letter).state()).isEqualTo(State.BOUNCED);
            assertThat(now(letter).lastError()).isEqualTo("5.1.1 nobody");
            assertThat(unitOfWork().perform(() -> dead().bounced(letter.id(), "again")))
                    .isFalse();
        }
        assertThat(unitOfWork().perform(() -> dead().bounced(failed().id(), "5.1.1")))
                .isFalse();
    }

    @Test
    default void what_comes_back_is_not_sent_once_more() {
        Letter again = ended(SampleLetters.letter(), new Ending.Later(Duration.ZERO, "no answer came"));
        assertThat(unitOfWork().perform(() -> dead().bounced(again.id(), "5.1.1 nobody")))
                .isTrue();
        assertThat(unitOfWork().perform(() -> queue().take(Lane.SINGLE, 1, Duration.ofHours(1))))
                .isEmpty();
        Letter waiting = ended(SampleLetters.letter(), new Ending.Later(Duration.ZERO, "no answer came"));
        var quiet = unitOfWork()
                .perform(() -> queue().take(Lane.SINGLE, 1, Duration.ofHours(1)))
                .getFirst();
        unitOfWork().run(() -> queue().end(List.of(new Ended(quiet, new Ending.Waiting(AT))), AT));
        assertThat(now(waiting).state()).isEqualTo(State.WAITING);
        assertThat(unitOfWork().perform(() -> dead().bounced(waiting.id(), "5.1.1 nobody")))
                .isTrue();
        assertThat(now(waiting).state()).isEqualTo(State.BOUNCED);
        assertThat(unitOfWork().perform(() -> queue().take(Lane.SINGLE, 1, Duration.ofHours(1))))
                .isEmpty();
        for (State state : List.of(State.QUEUED, State.WAITING)) {
            Letter fresh = SampleLetters.letter().to(person()).state(state).build();
            unitOfWork().run(() -> assertThat(letters().add(fresh)).isTrue());
            assertThat(unitOfWork().perform(() -> dead().bounced(fresh.id(), "5.1.1")))
                    .as("it was never handed over")
                    .isFalse();
        }
    }

    @Test
    default void what_a_killed_sender_had_is_under_way_no_longer_than_its_lease() {
        Letter letter = SampleLetters.letter().to(person()).build();
        unitOfWork().run(() -> assertThat(letters().add(letter)).isTrue());
        var late = unitOfWork()
                .perform(() -> queue().take(Lane.SINGLE, 1, Duration.ZERO))
                .getFirst();
        assertThat(now(letter).state()).isEqualTo(State.SENDING);
        assertThat(unitOfWork().perform(() -> dead().isUnderWay(letter.id()))).isFalse();
        assertThat(unitOfWork().perform(() -> dead().bounced(letter.id(), "5.1.1 nobody")))
                .as("it may have been handed over")
                .isTrue();
        assertThat(unitOfWork().perform(() -> queue().end(List.of(new Ended(late, new Ending.Sent())), AT)))
                .isEmpty();
        assertThat(now(letter).state()).isEqualTo(State.BOUNCED);
    }

    @Test
    default void a_letter_is_under_way_from_when_it_is_taken_until_its_result_is_kept() {
        Letter letter = SampleLetters.letter().to(person()).build();
        unitOfWork().run(() -> assertThat(letters().add(letter)).isTrue());
        assertThat(unitOfWork().perform(() -> dead().isUnderWay(letter.id()))).isFalse();
        var claimed = unitOfWork()
                .perform(() -> queue().take(Lane.SINGLE, 1, Duration.ofHours(1)))
                .getFirst();
        assertThat(unitOfWork().perform(() -> dead().isUnderWay(letter.id()))).isTrue();
        unitOfWork().run(() -> queue().end(List.of(new Ended(claimed, new Ending.Sent())), AT));
        assertThat(unitOfWork().perform(() -> dead().isUnderWay(letter.id()))).isFalse();
    }

    @Test
    default void what_has_left_counts_as_sent_for_the_next_letter_whatever_became_of_it() {
        Letter bounced = sent();
        unitOfWork()
                .run(() ->
                        assertThat(dead().bounced(bounced.id(), "5.1.1 nobody")).isTrue());
        for (Letter letter : List.of(unknown(), bounced)) {
            Letter kept = SampleLetters.letter()
                    .to(letter.personId())
                    .state(State.WAITING)
                    .due(null)
                    .build();
            unitOfWork().run(() -> assertThat(letters().add(kept)).isTrue());
            Near was = new Near(letter.id(), letter.purpose(), letter.topic(), Stage.SENT, AT);
            assertThat(letters().near(letter.personId(), kept.id(), AT, AT)).containsExactly(was);
            assertThat(letters().near(List.of(kept.id()), AT, AT)).isEqualTo(Map.of(kept.id(), List.of(was)));
            assertThat(letters().near(letter.personId(), kept.id(), AT.plusSeconds(1), AT))
                    .isEmpty();
        }
        Letter failed = failed();
        assertThat(letters().near(failed.personId(), bounced.id(), AT, AT)).isEmpty();
    }
}
