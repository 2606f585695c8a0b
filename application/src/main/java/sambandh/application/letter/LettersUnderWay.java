package sambandh.application.letter;

import java.time.Duration;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import sambandh.application.letter.LetterQueue.Claimed;
import sambandh.application.letter.LetterQueue.Ended;
import sambandh.application.shared.Bells;

/**
 * The letters that have a connection, and so never more than there are: each from when it is handed to a sender until its
 * result is durable. So a connection stays without a letter until its last one's fate is known. What this process has taken
 * and not handed to a sender yet is not here, see {@link LettersAhead}.
 */
public final class LettersUnderWay {
    /** The bell that wakes who writes down results. */
    public static final String ENDED = "letters-ended";

    private final int connections;
    private final Bells bells;
    private final Semaphore free;
    private final Set<Claimed> held = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Queue<Ended> ended = new ConcurrentLinkedQueue<>();

    /** @param connections 2 or more */
    public LettersUnderWay(int connections, Bells bells) {
        this.connections = connections;
        this.bells = bells;
        this.free = new Semaphore(connections);
    }

    int free() {
        return free.availablePermits();
    }

    /** @throws IllegalStateException when there is no connection for it */
    void add(Claimed letter) {
        if (!free.tryAcquire()) {
            throw new IllegalStateException("more letters were taken than there are connections");
        }
        synchronized (held) {
            held.add(letter);
        }
    }

    void end(Ended letter) {
        ended.add(letter);
        bells.ring(ENDED);
    }

    /** Those whose results are not durable yet. */
    List<Ended> ended() {
        return List.copyOf(ended);
    }

    void forget(Collection<Ended> kept) {
        synchronized (held) {
            kept.forEach(letter -> held.remove(letter.claimed()));
        }
        Set<Ended> gone = Collections.newSetFromMap(new IdentityHashMap<>());
        gone.addAll(kept);
        ended.removeIf(gone::contains);
        free.release(kept.size());
        bells.ring(LetterQueue.NAME);
    }

    List<Claimed> held() {
        synchronized (held) {
            return List.copyOf(held);
        }
    }

    /** @return whether there is none left in that time; nothing can be added any more then */
    public boolean awaitNone(Duration atMost) throws InterruptedException {
        return free.tryAcquire(connections, atMost.toMillis(), TimeUnit.MILLISECONDS);
    }
}
