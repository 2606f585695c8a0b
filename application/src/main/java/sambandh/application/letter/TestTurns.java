package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.EmailAddress;

/**
 * When tests may leave, on this instance: they go past the queue, and so must take no more of the mail server, or of a domain's
 * patience, than a person trying something does.
 */
public final class TestTurns {
    private static final int PER_MINUTE = 10;
    private static final int AT_ONCE = 2;
    private static final Duration SOON = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final Breaker breaker;
    private final DomainThrottle throttle;
    private final Clock clock;
    private final Map<String, Deque<Instant>> begun = new HashMap<>();
    private int underWay;

    public TestTurns(Breaker breaker, DomainThrottle throttle, Clock clock) {
        this.breaker = breaker;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** Tests do not try a server that cannot be reached; the queue does. */
    boolean isServerAway() {
        return breaker.openSince().isPresent();
    }

    /** Zero when one may leave now, and then it counts and must be {@link #ended}; otherwise how long to wait. */
    synchronized Duration begin(Actor actor, EmailAddress to) {
        Instant now = clock.instant();
        begun.values().forEach(times -> times.removeIf(it -> !it.isAfter(now.minus(MINUTE))));
        begun.values().removeIf(Deque::isEmpty);
        Deque<Instant> own = begun.getOrDefault(actor.reference(), new ArrayDeque<>());
        if (own.size() >= PER_MINUTE) {
            return Duration.between(now, own.getFirst().plus(MINUTE));
        }
        if (underWay >= AT_ONCE) {
            return SOON;
        }
        Optional<Instant> held = throttle.holds(to);
        if (held.isPresent()) {
            return Duration.between(now, held.get());
        }
        own.addLast(now);
        begun.put(actor.reference(), own);
        underWay++;
        return Duration.ZERO;
    }

    synchronized void ended(EmailAddress to, Postman.Result result) {
        underWay--;
        throttle.ended(to, result);
        breaker.ended(result);
    }
}
