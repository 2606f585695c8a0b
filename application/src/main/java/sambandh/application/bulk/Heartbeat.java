package sambandh.application.bulk;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Begins a lease anew every few seconds, from a thread of its own, until it is closed. */
final class Heartbeat implements AutoCloseable {
    private static final long SECONDS = 4;

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("lease-", 0).factory());

    private Heartbeat() {}

    static Heartbeat start(Runnable renew) {
        Heartbeat heart = new Heartbeat();
        heart.beats.scheduleAtFixedRate(() -> beat(renew), SECONDS, SECONDS, TimeUnit.SECONDS);
        return heart;
    }

    private static void beat(Runnable renew) {
        try {
            renew.run();
        } catch (RuntimeException missed) {
            // the next beat may reach the store again; else the lease ends, and the next write finds that out
        }
    }

    @Override
    public void close() {
        beats.shutdownNow();
    }
}
