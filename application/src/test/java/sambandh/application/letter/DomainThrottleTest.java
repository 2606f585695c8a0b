package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Postman.Result;
import sambandh.application.shared.TestClock;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.shared.EmailAddress;

/** No domain gets more at once, or in a minute, than is good; others do not wait for it. */
class DomainThrottleTest {
    private static final EmailAddress BIG = new EmailAddress("anjali@Big.example");
    private static final EmailAddress SMALL = new EmailAddress("ben@small.example");

    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");

    private int sent(DomainThrottle throttle, EmailAddress to, int tries) {
        return (int) IntStream.range(0, tries)
                .filter(n -> {
                    boolean goes = throttle.holds(to).isEmpty();
                    if (goes) {
                        throttle.ended(to, new Result.Accepted());
                    }
                    return goes;
                })
                .count();
    }

    @Test
    void so_many_a_minute_and_no_more_whatever_the_case() {
        DomainThrottle throttle = new DomainThrottle(5, 60, clock);
        assertThat(sent(throttle, BIG, 50) + sent(throttle, new EmailAddress("x@bIG.example"), 50))
                .isEqualTo(60);
        assertThat(sent(throttle, SMALL, 10)).as("another domain").isEqualTo(10);
        clock.advance(Duration.ofSeconds(59));
        assertThat(sent(throttle, BIG, 100)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThat(sent(throttle, BIG, 100)).isEqualTo(60);
    }

    @Test
    void those_that_wait_get_a_turn_each() {
        DomainThrottle throttle = new DomainThrottle(5, 60, clock);
        Instant begin = clock.instant();
        assertThat(sent(throttle, BIG, 60)).isEqualTo(60);
        List<Instant> turns = Stream.generate(() -> throttle.holds(BIG).orElseThrow())
                .limit(3)
                .toList();
        assertThat(turns).containsExactly(begin.plusSeconds(60), begin.plusSeconds(61), begin.plusSeconds(62));
        Optional<Instant> last = Stream.generate(() -> throttle.holds(BIG).orElseThrow())
                .limit(10_000)
                .reduce((a, b) -> b);
        assertThat(last).as("at most an hour").contains(begin.plus(Duration.ofHours(1)));
    }

    @Test
    void so_many_at_once_and_no_more() {
        DomainThrottle throttle = new DomainThrottle(2, DomainThrottle.UNLIMITED, clock);
        assertThat(throttle.holds(BIG)).isEmpty();
        assertThat(throttle.holds(BIG)).isEmpty();
        assertThat(throttle.holds(BIG)).contains(clock.instant().plusSeconds(1));
        assertThat(throttle.holds(SMALL)).isEmpty();
        throttle.ended(BIG, new Result.TryLater("451"));
        assertThat(throttle.holds(BIG)).isEmpty();
    }

    @Test
    void a_domain_that_says_it_is_too_much_gets_half_for_a_while_and_then_all_again() {
        DomainThrottle throttle = new DomainThrottle(50, DomainThrottle.UNLIMITED, clock);
        assertThat(sent(throttle, BIG, 39)).isEqualTo(39);
        for (int n = 0; n < 5; n++) {
            var unused = throttle.holds(BIG);
        }
        for (int n = 0; n < 5; n++) {
            throttle.ended(BIG, new Result.SlowDown("421 4.7.0 too much"));
        }
        assertThat(throttle.slowedDown()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(1));
        assertThat(sent(throttle, BIG, 100))
                .as("half of 44, once for all that were under way")
                .isEqualTo(22);
        assertThat(sent(throttle, SMALL, 100)).isEqualTo(100);

        clock.advance(Duration.ofMinutes(9));
        assertThat(sent(throttle, BIG, 100)).isEqualTo(44);
        clock.advance(Duration.ofMinutes(90));
        assertThat(throttle.slowedDown()).isZero();
        assertThat(sent(throttle, BIG, 10_000)).isEqualTo(10_000);
    }

    @Test
    void what_is_held_has_not_been_tried_and_others_go_before_it() {
        LetterDesk desk = new LetterDesk(5, 50, 1);
        List<Letter> big = Stream.of("a", "b", "c")
                .map(name -> to(desk, name + "@big.example"))
                .toList();
        Letter small = to(desk, "ben@small.example");
        desk.sendAll();
        assertThat(desk.now(small).state()).isEqualTo(State.SENT);
        assertThat(desk.delivered).hasSize(2);
        assertThat(big)
                .filteredOn(letter -> desk.now(letter).state() == State.QUEUED)
                .hasSize(2)
                .allSatisfy(letter -> assertThat(desk.now(letter).attempts()).isZero());

        desk.clock.advance(Duration.ofMinutes(1));
        desk.sendAll();
        desk.clock.advance(Duration.ofMinutes(1));
        desk.sendAll();
        assertThat(big)
                .allSatisfy(letter -> assertThat(desk.now(letter).state()).isEqualTo(State.SENT));
    }

    private static Letter to(LetterDesk desk, String address) {
        return desk.thanked(
                desk.recipients.add(address, "en", address, desk.customer).personId());
    }
}
