package sambandh.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.Upkeep;

/**
 * After a start, some rows at a time with a pause between, so that nobody waits for it; then a look now and then, since
 * an older release may still be writing beside this one.
 */
@Context
@Requires(property = "sambandh.workers", notEquals = "off")
class UpkeepRun {
    private static final Logger LOG = LoggerFactory.getLogger(UpkeepRun.class);

    private static final long A_WHILE = TimeUnit.MINUTES.toMillis(10);

    private final List<Upkeep> upkeep;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());
    private int failures;

    UpkeepRun(List<Upkeep> upkeep) {
        this.upkeep = upkeep;
    }

    @PostConstruct
    void start() {
        thread.schedule(this::step, 1, TimeUnit.SECONDS);
    }

    /** What was begun is undone by the database, and done again after the next start. */
    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private boolean anyMore() {
        boolean more = false;
        for (Upkeep one : upkeep) {
            more |= one.step();
        }
        return more;
    }

    private void step() {
        try {
            thread.schedule(this::step, anyMore() ? 20 : A_WHILE, TimeUnit.MILLISECONDS);
            failures = 0;
        } catch (RuntimeException failed) {
            if (failures++ == 0) {
                LOG.warn(
                        "Some customers can't be searched for yet, or something is not sorted by name; it is tried again: {}",
                        failed.toString());
            }
            if (!thread.isShutdown()) {
                thread.schedule(this::step, Math.min(60, 1L << Math.min(failures, 6)), TimeUnit.SECONDS);
            }
        }
    }
}
