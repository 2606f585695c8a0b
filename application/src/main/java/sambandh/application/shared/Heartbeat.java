package sambandh.application.shared;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Begins a lease anew every few seconds, from a thread of its own, until it is closed. */
public final class Heartbeat implements AutoCloseable {
    /**
     * How long after the death of a worker its work is free again; a living one that misses fewer than four beats keeps
     * it.
     */
    public static final Duration LEASE = Duration.ofSeconds(20);

    private static final long SECONDS = 4;

    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("lease-", 0).factory());

    private Heartbeat() {}

    /** @param renew begins the lease anew; may fail */
    public static Heartbeat start(Runnable renew) {
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
