package sambandh.application.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * The memory in which files that are being received keep their keys, shared out so that any number of them together stay
 * below a bound. The file that came first always has room, up to what the largest one takes; so it comes to its end, and
 * the next is first. The others share what is set aside for them; who finds none left waits.
 */
final class KeyRoom {
    /** A file, known by itself alone. */
    static final class Guest {}

    private final long forOthers;
    private final Map<Guest, Long> taken = new LinkedHashMap<>();
    private final Semaphore bell = new Semaphore(0);

    /** @param forOthers bytes for all but the first together */
    KeyRoom(long forOthers) {
        this.forOthers = forOthers;
    }

    /** An eighth of the heap for the others. */
    static KeyRoom ofHeap() {
        return new KeyRoom(Runtime.getRuntime().maxMemory() / 8);
    }

    /** False where there is no room just now. @param bytes to be added to what it has */
    synchronized boolean take(Guest guest, long bytes) {
        taken.putIfAbsent(guest, 0L);
        boolean first = taken.keySet().iterator().next() == guest;
        if (!first && ofOthers() + bytes > forOthers) {
            return false;
        }
        taken.merge(guest, bytes, Long::sum);
        return true;
    }

    /** Gives back all of it. */
    synchronized void leave(Guest guest) {
        taken.remove(guest);
        bell.release();
    }

    /** Waits until somebody has left, or so long. */
    void await(long millis) {
        try {
            bell.drainPermits();
            bell.tryAcquire(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    /** All that is taken. */
    synchronized long bytes() {
        return taken.values().stream().mapToLong(Long::longValue).sum();
    }

    private long ofOthers() {
        return taken.values().stream().skip(1).mapToLong(Long::longValue).sum();
    }
}
