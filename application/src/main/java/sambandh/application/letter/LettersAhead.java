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
 * looked up for many at once. As many are taken as leave in a quarter of a second, and none leaves that was asked about half a
 * second ago, so that what was said of it is still true, and a mailing that is paused soon stands still; only those for which
 * there are connections at once leave however long the look-ups took. To mail servers that are slow nothing is taken ahead.
 */
final class LettersAhead {
    static final int MOST = 200;

    private static final Duration LEAVE_WITHIN = Duration.ofMillis(250);
    private static final Duration WAIT_AT_MOST = Duration.ofMillis(500);

    /** @param taken as it was in the queue, without its words @param written with them, where it may leave @param since asked */
    record Ready(Claimed taken, Claimed written, @Nullable Decision decision, Instant since) {}

    private final Deque<Ready> ready = new ConcurrentLinkedDeque<>();
    private @Nullable Instant counted;
    private long left;
    /** As many as left in a quarter of a second when that was last looked at. */
    private long soon;

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
        count(now);
        return (int) Math.clamp(soon, atOnce - here, Math.max(atOnce, MOST));
    }

    /** Connections come free in bursts, of which alone nothing is to be told: a slow mail server's may be all at once. */
    private void count(Instant now) {
        Duration since = counted == null ? LEAVE_WITHIN : Duration.between(counted, now);
        if (since.compareTo(LEAVE_WITHIN) >= 0) {
            soon = counted == null ? 0 : left * LEAVE_WITHIN.toMillis() / since.toMillis();
            counted = now;
            left = 0;
        }
    }

    List<Claimed> held() {
        return ready.stream().map(Ready::taken).toList();
    }
}
