package sambandh.application.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.domain.letter.SenderGate.Decision;

/**
 * Letters of mailings that were taken, asked about and written, and wait for a connection: what is to be known of letters is
 * looked up for many at once. As many are taken as leave in a quarter of a second, and none waits for longer than two, so that
 * what was asked about them is still true, and a mailing that is paused soon stands still. To mail servers that are slow
 * nothing is taken ahead.
 */
final class LettersAhead {
    static final int MOST = 200;

    private static final Duration LEAVE_WITHIN = Duration.ofMillis(250);
    private static final Duration WAIT_AT_MOST = Duration.ofSeconds(2);

    /** @param taken as it was in the queue, without its words @param written with them, where it may leave */
    record Ready(Claimed taken, Claimed written, @Nullable Decision decision, Instant since) {}

    private final Deque<Ready> ready = new ConcurrentLinkedDeque<>();
    private @Nullable Instant counted;
    private long left;

    void add(Ready letter) {
        ready.add(letter);
    }

    /** The one that waits longest. */
    @Nullable Ready next() {
        Ready next = ready.poll();
        left += next == null ? 0 : 1;
        return next;
    }

    /** Those that have waited too long; they are not here any more. */
    List<Ready> stale(Instant now) {
        List<Ready> stale = new ArrayList<>();
        for (Ready first = ready.peek();
                first != null && first.since().plus(WAIT_AT_MOST).isBefore(now);
                first = ready.peek()) {
            stale.add(ready.remove());
        }
        return stale;
    }

    /** All; they are not here any more. */
    List<Ready> all() {
        List<Ready> all = new ArrayList<>();
        for (Ready one = ready.poll(); one != null; one = ready.poll()) {
            all.add(one);
        }
        return all;
    }

    /** How many more to take, where so many can be sent at once; 0 where there are as many. */
    int wanted(int atOnce, Instant now) {
        int here = ready.size();
        if (here >= atOnce) {
            return 0;
        }
        long millis = counted == null ? 0 : Duration.between(counted, now).toMillis();
        long soon = millis == 0 ? 0 : left * LEAVE_WITHIN.toMillis() / millis;
        counted = now;
        left = 0;
        return (int) Math.clamp(soon, atOnce - here, Math.max(atOnce, MOST));
    }

    List<Claimed> held() {
        return ready.stream().map(Ready::taken).toList();
    }
}
