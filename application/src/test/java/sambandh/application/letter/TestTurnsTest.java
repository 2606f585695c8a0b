package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sambandh.application.letter.Postman.Result;
import sambandh.application.shared.TestClock;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.EmailAddress;

class TestTurnsTest {
    private static final EmailAddress TO = new EmailAddress("maya@company.example");

    private final TestClock clock = new TestClock("2026-03-01T08:00:00Z");
    private final Actor maya = new Actor.Staff(UUID.randomUUID(), Set.of("marketer"));
    private final Actor ben = new Actor.Staff(UUID.randomUUID(), Set.of("marketer"));
    private final LetterDesk desk = new LetterDesk();
    private final DomainThrottle throttle = new DomainThrottle(DomainThrottle.UNLIMITED, 12, clock);
    private final TestTurns turns = new TestTurns(desk.breaker, throttle, clock);

    private Duration sent(Actor actor, EmailAddress to, Result result) {
        Duration wait = turns.begin(actor, to);
        if (wait.isZero()) {
            turns.ended(to, result);
        }
        return wait;
    }

    private long sent(Actor actor, int tries) {
        return IntStream.range(0, tries)
                .filter(n -> sent(actor, TO, new Result.Accepted()).isZero())
                .count();
    }

    @Test
    void ten_a_minute_for_each_and_no_more() {
        assertThat(sent(maya, 4)).isEqualTo(4);
        clock.advance(Duration.ofSeconds(40));
        assertThat(sent(maya, 20)).isEqualTo(6);
        assertThat(sent(maya, TO, new Result.Accepted())).isEqualTo(Duration.ofSeconds(20));
        assertThat(sent(ben, new EmailAddress("ben@other.example"), new Result.Accepted()))
                .isZero();
        clock.advance(Duration.ofSeconds(20));
        assertThat(sent(maya, 20)).isEqualTo(4);
    }

    @Test
    void two_at_once_whoever_sends_them() {
        assertThat(turns.begin(maya, TO)).isZero();
        assertThat(turns.begin(ben, TO)).isZero();
        assertThat(turns.begin(maya, TO)).isEqualTo(Duration.ofSeconds(1));
        turns.ended(TO, new Result.TryLater("busy"));
        assertThat(turns.begin(maya, TO)).isZero();
    }

    @Test
    void a_domain_gets_no_more_than_is_good_for_it() {
        assertThat(sent(maya, 10) + sent(ben, 10)).isEqualTo(12);
        assertThat(turns.begin(ben, TO)).isPositive();
        assertThat(turns.begin(ben, new EmailAddress("ben@other.example"))).isZero();
    }

    @Test
    void a_server_that_is_away_is_away_for_tests_too_and_what_they_meet_counts() {
        assertThat(turns.isServerAway()).isFalse();
        for (int n = 0; n < 3; n++) {
            assertThat(sent(maya, TO, new Result.Unreachable("refused"))).isZero();
        }
        assertThat(turns.isServerAway()).isTrue();
    }
}
