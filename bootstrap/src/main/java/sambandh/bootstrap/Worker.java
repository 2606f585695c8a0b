package sambandh.bootstrap;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.Bells;
import sambandh.application.shared.StoreUnavailable;

/**
 * Works a queue off: goes on while there is something to do, then waits for the queue's bell, at most a second, since
 * other instances' bells are not heard. Outlasts the database: complains once, tries again ever less often.
 */
final class Worker {
    private static final Logger LOG = LoggerFactory.getLogger(Worker.class);
    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final String name;
    private final Bells.Bell bell;
    private final BooleanSupplier round;
    private final Duration rest;
    private volatile boolean stopping;
    private int failures;
    private @Nullable Thread thread;

    /** @param round does a little and says whether there may be more */
    Worker(String name, Bells bells, String queue, BooleanSupplier round) {
        this(name, bells, queue, round, Duration.ZERO);
    }

    /** @param rest after each round that did something, so that the next finds more to do */
    Worker(String name, Bells bells, String queue, BooleanSupplier round, Duration rest) {
        this.name = name;
        this.bell = bells.listen(queue);
        this.round = round;
        this.rest = rest;
    }

    Worker start() {
        thread = Thread.ofVirtual().name(name).start(this::work);
        return this;
    }

    /** Begins nothing more. */
    void stop() {
        stopping = true;
        bell.ring();
    }

    /** Waits for what was begun to come to its end. */
    void awaitEnd(Duration atMost) throws InterruptedException {
        Thread running = thread;
        if (running != null && !running.join(atMost)) {
            LOG.warn("{} is still at work and is left behind; its leases will end by themselves", name);
        }
    }

    private void work() {
        try {
            while (!stopping) {
                if (more()) {
                    Thread.sleep(rest);
                } else if (!stopping) {
                    bell.await(pause());
                }
            }
        } catch (InterruptedException asked) {
            LOG.debug("{} was interrupted", name);
        }
    }

    private boolean more() {
        try {
            boolean more = round.getAsBoolean();
            if (failures > 0) {
                LOG.info("{} goes on", name);
            }
            failures = 0;
            return more;
        } catch (StoreUnavailable down) {
            if (failures++ == 0) {
                LOG.warn("{} waits for the database: {}", name, String.valueOf(down.getCause()));
            }
        } catch (RuntimeException | Error failed) {
            // an error too: a worker that ended would be missed by nobody
            if (failures++ == 0) {
                LOG.error("{} failed and will try again", name, failed);
            }
        }
        return false;
    }

    private Duration pause() {
        if (failures == 0) {
            return LOOK_EVERY;
        }
        long most = Math.min(LONGEST_PAUSE.toMillis(), LOOK_EVERY.toMillis() << Math.min(failures, 10));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(LOOK_EVERY.toMillis() / 2, most + 1));
    }
}
