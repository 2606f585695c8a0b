package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.LetterQueue.Lane;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.template.Purpose;

/** Several letters under way side by side, each delivery at the moment the test chooses. */
class LettersUnderWayTest {
    private static final int CONNECTIONS = 21;

    private final LetterDesk desk = new LetterDesk(CONNECTIONS);

    private Letter queued(Purpose purpose) {
        Letter letter = SampleLetters.letter()
                .to(desk.recipients
                        .add("Somebody", "en", "somebody@example.com", desk.customer)
                        .personId())
                .of(desk.customer)
                .purpose(purpose)
                .createdAt(desk.clock.instant())
                .build();
        desk.unitOfWork.run(() -> desk.letters.add(letter));
        return letter;
    }

    private List<Letter> campaign(int letters) {
        return Stream.generate(() -> queued(Purpose.RELATIONSHIP))
                .limit(letters)
                .toList();
    }

    private List<State> states(List<Letter> letters) {
        return letters.stream().map(letter -> desk.now(letter).state()).toList();
    }

    @Test
    void results_of_several_connections_share_a_commit() {
        List<Letter> letters = campaign(3);
        AtomicInteger commits = new AtomicInteger();
        KeepResults keep = desk.keeper(new UnitOfWork() {
            @Override
            public <T> T perform(Supplier<T> work) {
                commits.incrementAndGet();
                return desk.unitOfWork.perform(work);
            }

            @Override
            public void afterCommit(Runnable then) {
                desk.unitOfWork.afterCommit(then);
            }
        });
        desk.send.round();
        assertThat(keep.round()).isTrue();

        assertThat(states(letters)).containsOnly(State.SENT);
        assertThat(desk.told).hasSize(3);
        assertThat(commits).hasValue(1);
        assertThat(keep.round()).isFalse();
    }

    @Test
    void a_connection_gets_its_next_letter_only_when_its_last_ones_result_is_durable() {
        campaign(CONNECTIONS);
        desk.send.round();
        assertThat(desk.delivered).hasSize(CONNECTIONS - 1);
        desk.send.round();
        assertThat(desk.delivered).hasSize(CONNECTIONS - 1);

        desk.keep.round();
        desk.send.round();
        assertThat(desk.delivered).hasSize(CONNECTIONS);
    }

    @Test
    void one_that_hangs_holds_up_only_its_own_connection() {
        List<Letter> letters = campaign(CONNECTIONS + 5);
        desk.hang = true;
        desk.send.round();
        Runnable hung = desk.hanging.pop();
        desk.hanging.forEach(Runnable::run);
        desk.hang = false;
        desk.sendAll();
        assertThat(states(letters)).containsOnlyOnce(State.SENDING);
        assertThat(states(letters).stream().filter(State.SENT::equals)).hasSize(letters.size() - 1);

        hung.run();
        desk.keep.round();
        assertThat(states(letters)).containsOnly(State.SENT);
    }

    @Test
    void what_must_not_wait_goes_while_a_campaign_holds_all_other_connections() {
        campaign(CONNECTIONS + 5);
        desk.hang = true;
        desk.send.round();
        assertThat(desk.hanging).hasSize(CONNECTIONS - 1);

        Letter urgent = queued(Purpose.OBLIGATION);
        desk.send.round();
        assertThat(desk.hanging).hasSize(CONNECTIONS);
        desk.hanging.pollLast().run();
        assertThat(desk.delivered).extracting(Letter::id).containsExactly(urgent.id());
        desk.keep.round();
        assertThat(desk.now(urgent).state()).isEqualTo(State.SENT);

        Letter next = queued(Purpose.OBLIGATION);
        desk.hang = false;
        desk.send.round();
        assertThat(desk.delivered)
                .as("before the campaign's")
                .hasSize(2)
                .last()
                .satisfies(letter -> assertThat(letter.id()).isEqualTo(next.id()));
    }

    @Test
    void who_unsubscribes_after_the_letter_was_taken_does_not_get_it() {
        Letter letter = queued(Purpose.RELATIONSHIP);
        LetterQueue unsubscribing = new LetterQueue() {
            @Override
            public boolean isAnyAlone() {
                return desk.letters.isAnyAlone();
            }

            @Override
            public List<Claimed> take(Lane lane, int atMost, Duration lease) {
                List<Claimed> taken = desk.letters.take(lane, atMost, lease);
                taken.forEach(one -> desk.recipients.optOut(
                        one.letter().personId(), one.letter().topic(), desk.clock.instant(), "test"));
                return taken;
            }

            @Override
            public void renew(Collection<Claimed> claimed, Duration lease) {
                throw new UnsupportedOperationException();
            }

            @Override
            public List<Ended> end(List<Ended> ended, Instant at) {
                throw new UnsupportedOperationException();
            }
        };
        desk.sender(unsubscribing).round();
        desk.keep.round();

        assertThat(desk.delivered).isEmpty();
        assertThat(desk.now(letter).notSentBecause()).isEqualTo(NotSentBecause.OPTED_OUT);
    }

    @Test
    void what_the_mail_server_took_while_the_store_was_away_is_kept_and_not_sent_again() {
        List<Letter> letters = campaign(CONNECTIONS);
        KeepResults keep = desk.keeper(desk.awayOnce());
        desk.send.round();
        assertThatThrownBy(keep::round).isInstanceOf(StoreUnavailable.class);
        desk.send.round();
        assertThat(desk.delivered).as("no connection is free yet").hasSize(CONNECTIONS - 1);

        assertThat(keep.round()).isTrue();
        desk.sendAll();
        assertThat(states(letters)).containsOnly(State.SENT);
        assertThat(desk.delivered).hasSize(CONNECTIONS);
        assertThat(desk.told).hasSize(CONNECTIONS);
    }

    @Test
    void what_is_under_way_is_kept_from_others_as_long_as_the_heart_beats() {
        Letter letter = queued(Purpose.RELATIONSHIP);
        desk.hang = true;
        desk.send.round();
        for (int i = 0; i < 3; i++) {
            desk.clock.advance(Duration.ofSeconds(15));
            desk.send.renew();
        }
        assertThat(taken()).isEmpty();

        desk.clock.advance(Duration.ofSeconds(21));
        assertThat(taken()).extracting(one -> one.letter().id()).containsExactly(letter.id());
    }

    private List<LetterQueue.Claimed> taken() {
        return desk.unitOfWork.perform(() -> desk.letters.take(Lane.SINGLE, 1, Duration.ofHours(1)));
    }

    @Test
    void a_stop_waits_for_what_is_under_way() throws InterruptedException {
        queued(Purpose.RELATIONSHIP);
        desk.hang = true;
        desk.send.round();
        assertThat(desk.underWay.awaitNone(Duration.ZERO)).isFalse();
        desk.hanging.pop().run();
        assertThat(desk.underWay.awaitNone(Duration.ZERO))
                .as("its result is not durable")
                .isFalse();
        desk.keep.round();
        assertThat(desk.underWay.awaitNone(Duration.ZERO)).isTrue();
    }

    @Test
    void a_postman_who_breaks_down_costs_an_attempt_of_one_letter() {
        List<Letter> letters = campaign(2);
        desk.postman.breakdown = new AssertionError("a library's own");
        desk.sendAll();
        assertThat(states(letters)).containsExactlyInAnyOrder(State.QUEUED, State.SENT);
    }
}
