package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LettersAhead.Ready;
import sambandh.application.shared.StoreUnavailable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterId;
import sambandh.domain.template.Purpose;

/** Of letters that are handled together, one at odds concerns no other. */
class LettersAtOddsTest {
    private final LetterDesk desk = new LetterDesk();

    /** The desk's queue, with something in its way. */
    private class Hampered implements LetterQueue {
        @Nullable LetterId unkept;

        Duration taking = Duration.ZERO;

        @Override
        public boolean isAnyAlone() {
            return desk.letters.isAnyAlone();
        }

        @Override
        public List<Claimed> take(Lane lane, int atMost, Duration lease) {
            List<Claimed> taken = desk.letters.take(lane, atMost, lease);
            desk.clock.advance(taking);
            return taken;
        }

        @Override
        public void renew(Collection<Claimed> claimed, Duration lease) {
            desk.letters.renew(claimed, lease);
        }

        @Override
        public List<Ended> end(List<Ended> ended, Instant at) {
            if (ended.stream().anyMatch(one -> one.claimed().letter().id().equals(unkept))) {
                throw new IllegalStateException("cannot be kept");
            }
            return desk.letters.end(ended, at);
        }
    }

    private Letter queued() {
        UUID person = desk.anjali().personId();
        Letter letter = SampleLetters.letter()
                .to(person)
                .createdAt(desk.clock.instant())
                .build();
        desk.unitOfWork.run(() -> desk.letters.add(letter));
        return letter;
    }

    private State state(Letter letter) {
        return desk.now(letter).state();
    }

    @Test
    void one_of_whose_reader_nothing_can_be_known_is_tried_later() {
        Letter odd = queued();
        Letter other = queued();
        Letter third = queued();
        desk.recipients.spoil(odd.personId());
        desk.sendAll();

        assertThat(state(other)).isEqualTo(State.SENT);
        assertThat(state(third)).isEqualTo(State.SENT);
        assertThat(state(odd)).isEqualTo(State.QUEUED);
        assertThat(desk.now(odd).lastError()).contains("gate");
        assertThat(desk.now(odd).nextAttemptAt()).isAfter(desk.clock.instant());
    }

    @Test
    void one_whose_result_cannot_be_kept_at_all_keeps_its_connection_only() {
        List<Letter> letters = List.of(queued(), queued(), queued());
        desk.send.round();
        Hampered queue = new Hampered();
        queue.unkept = desk.delivered.getFirst().id();
        KeepResults keep = desk.keeper(desk.unitOfWork, queue);

        assertThatThrownBy(keep::round).isInstanceOf(IllegalStateException.class);
        assertThat(letters).filteredOn(letter -> state(letter) == State.SENT).hasSize(2);
        assertThat(desk.underWay.held()).hasSize(1);
        queue.unkept = null;
        assertThat(keep.round()).isTrue();
        assertThat(letters).allSatisfy(letter -> assertThat(state(letter)).isEqualTo(State.SENT));
        assertThat(desk.delivered).hasSize(3);
    }

    /** Two that leave alone, and one of a mailing. */
    private List<Letter> ofAllLanes() {
        Letter link = desk.queued(Purpose.OBLIGATION);
        Letter thanks = queued();
        Letter mailed = desk.of(desk.mailing(List.of(desk.anjali()))).getFirst();
        return List.of(link, thanks, mailed);
    }

    @Test
    void what_it_took_too_long_to_ask_about_is_given_back_at_once() {
        List<Letter> all = ofAllLanes();
        desk.whileAsked = () -> desk.clock.advance(Duration.ofSeconds(11));
        assertThat(desk.send.round()).isTrue();
        assertThat(desk.delivered).isEmpty();
        assertThat(all).allSatisfy(letter -> {
            assertThat(state(letter)).isEqualTo(State.QUEUED);
            assertThat(desk.now(letter).attempts()).isZero();
        });
    }

    @Test
    void what_was_taken_is_given_back_where_the_gate_cannot_be_asked() {
        List<Letter> all = ofAllLanes();
        desk.whileAsked = () -> {
            throw new StoreUnavailable(new IllegalStateException("away"));
        };
        assertThatThrownBy(desk.send::round).isInstanceOf(StoreUnavailable.class);
        assertThat(all).allSatisfy(letter -> assertThat(state(letter)).isEqualTo(State.QUEUED));
        desk.whileAsked = () -> {};
        desk.sendAll();
        assertThat(all).allSatisfy(letter -> assertThat(state(letter)).isEqualTo(State.SENT));
    }

    @Test
    void what_leaves_alone_does_not_wait_for_what_mailings_want_to_know() {
        List<Letter> all = ofAllLanes();
        desk.whileAsked = () -> {
            if (!desk.delivered.isEmpty()) {
                throw new StoreUnavailable(new IllegalStateException("away"));
            }
        };
        assertThatThrownBy(desk.send::round).isInstanceOf(StoreUnavailable.class);
        assertThat(desk.delivered)
                .extracting(Letter::id)
                .containsExactly(all.get(0).id(), all.get(1).id());
        assertThat(state(all.get(2))).isEqualTo(State.QUEUED);
        desk.keep.round();
        assertThat(state(all.get(0))).isEqualTo(State.SENT);
    }

    @Test
    void the_one_that_cannot_be_written_is_found_by_halves() {
        List<Claimed> some = IntStream.range(0, 16)
                .mapToObj(n -> new Claimed(
                        new UUID(0, 1),
                        SampleLetters.letter().to(desk.anjali().personId()).build()))
                .toList();
        UUID odd = some.get(5).letter().personId();
        desk.recipients.spoil(odd);
        List<Integer> asked = new ArrayList<>();
        desk.whileAsked = () -> asked.add(1);
        List<Ready> ready = new PrepareLetters(desk.gate, _ -> Map.of(), desk.measure, desk.clock).ready(some);
        assertThat(ready).hasSize(16);
        assertThat(ready)
                .filteredOn(one -> one.decision() == null)
                .extracting(one -> one.taken().letter().personId())
                .containsExactly(odd);
        assertThat(asked).as("8, 4, 2 and 1 of them at once").hasSize(4);
    }

    @Test
    void what_it_took_too_long_to_take_may_be_somebody_elses_and_is_not_sent() {
        Letter letter = queued();
        Hampered slow = new Hampered();
        slow.taking = Duration.ofSeconds(11);
        desk.sender(slow).round();
        assertThat(desk.delivered).isEmpty();
        assertThat(desk.underWay.held()).isEmpty();
        assertThat(state(letter)).as("given back").isEqualTo(State.QUEUED);
        assertThat(desk.now(letter).attempts()).isZero();

        desk.sendAll();
        assertThat(state(letter)).isEqualTo(State.SENT);
    }
}
