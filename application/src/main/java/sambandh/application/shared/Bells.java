package sambandh.application.shared;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the workers of this process that something was put into their queue, so that they need not wait for their next
 * look. Workers of other processes hear nothing and find it when they look.
 */
public final class Bells {
    /** One worker's bell. */
    public static final class Bell {
        private final Semaphore rung = new Semaphore(0);

        /** Returns once it has been rung since the last time, and at the latest after this time. */
        public void await(Duration atMost) throws InterruptedException {
            if (rung.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
                rung.drainPermits();
            }
        }

        public void ring() {
            rung.release();
        }
    }

    private final Map<String, List<Bell>> bells = new ConcurrentHashMap<>();

    /** Wakes all workers of a queue. */
    public void ring(String queue) {
        of(queue).forEach(Bell::ring);
    }

    /** A new bell for one worker of the queue. */
    public Bell listen(String queue) {
        Bell bell = new Bell();
        of(queue).add(bell);
        return bell;
    }

    private List<Bell> of(String queue) {
        return bells.computeIfAbsent(queue, name -> new CopyOnWriteArrayList<>());
    }
}
