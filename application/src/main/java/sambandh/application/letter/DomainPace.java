package sambandh.application.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How fast letters go to one domain. */
final class DomainPace {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration SLOW_FOR = Duration.ofMinutes(10);

    /** From there on a domain that asked for less is no longer kept count of. */
    private static final int ENOUGH = 6_000;

    private final int set;
    private final Deque<Instant> lately = new ArrayDeque<>();
    private int limit;
    private int underWay;
    private Instant slowUntil = Instant.MIN;
    private Instant lowered = Instant.MIN;
    private Instant lastTurn = Instant.MIN;

    /** @param set how many a minute */
    DomainPace(int set) {
        this.set = set;
        this.limit = set;
    }

    int underWay() {
        return underWay;
    }

    boolean isIdle() {
        return underWay == 0;
    }

    boolean isSlowed(Instant now) {
        recover(now);
        return limit < set;
    }

    /** Now or earlier when there is room for one. */
    Instant nextFree(Instant now) {
        recover(now);
        while (!lately.isEmpty() && !lately.peekFirst().isAfter(now.minus(MINUTE))) {
            lately.pollFirst();
        }
        return lately.size() < limit ? now : oldestThatCounts().plus(MINUTE);
    }

    /** Those that go out of the minute before this one leave room enough, however many there were. */
    private Instant oldestThatCounts() {
        return lately.stream().skip((long) lately.size() - limit).findFirst().orElseThrow();
    }

    /** A turn of its own for each that waits, so that each is looked at once and not again and again. */
    Instant nextTurn(Instant free) {
        Duration each = MINUTE.dividedBy(Math.min(limit, ENOUGH));
        lastTurn = lastTurn.isBefore(free) ? free : lastTurn.plus(each);
        return lastTurn;
    }

    void begins(Instant now) {
        underWay++;
        // without a limit only those of the last minute matter, should the domain say it is too much
        lately.addLast(now);
        if (lately.size() > ENOUGH && limit > ENOUGH) {
            lately.pollFirst();
        }
    }

    void ends(boolean tooMuch, Instant now) {
        underWay--;
        // what was under way with the first one says no more than the first
        if (tooMuch && lowered.isBefore(now.minus(MINUTE))) {
            var unused = nextFree(now);
            limit = Math.max(1, Math.min(limit, lately.size()) / 2);
            lowered = now;
            slowUntil = now.plus(SLOW_FOR);
        }
    }

    private void recover(Instant now) {
        while (limit < set && !now.isBefore(slowUntil)) {
            limit = limit >= ENOUGH || limit >= set / 2 ? set : limit * 2;
            slowUntil = slowUntil.plus(SLOW_FOR);
        }
    }
}
