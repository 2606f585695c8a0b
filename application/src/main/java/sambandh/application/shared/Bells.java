package sambandh.application.shared;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Tells the workers of this process that something was put into their queue, so that they need not wait for their next
 * look. Workers of other processes hear nothing and find it when they look.
 */
public final class Bells {
    private final Map<String, Semaphore> bells = new ConcurrentHashMap<>();

    /** @param queue the queue's name: {@code events} */
    public void ring(String queue) {
        bell(queue).release();
    }

    /** Returns once the bell has been rung since somebody last waited, and at the latest after this time. */
    public void await(String queue, Duration atMost) throws InterruptedException {
        Semaphore bell = bell(queue);
        if (bell.tryAcquire(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
            bell.drainPermits();
        }
    }

    private Semaphore bell(String queue) {
        return bells.computeIfAbsent(queue, name -> new Semaphore(0));
    }
}
