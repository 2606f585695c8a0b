package sambandh.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.shared.Upkeep;

/**
 * After a start, some rows at a time with a pause between, so that nobody waits for it, each upkeep until it finds no
 * more. One that fails is tried again, and keeps no other one from its work.
 */
@Context
@Requires(property = "sambandh.workers", notEquals = "off")
class UpkeepRun {
    private static final Logger LOG = LoggerFactory.getLogger(UpkeepRun.class);

    private final List<Upkeep> upkeep;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("upkeep").daemon().factory());

    UpkeepRun(List<Upkeep> upkeep) {
        this.upkeep = upkeep;
    }

    @PostConstruct
    void start() {
        upkeep.forEach(one -> thread.schedule(() -> step(one, 0), 1, TimeUnit.SECONDS));
    }

    /** What was begun is undone by the database, and done again after the next start. */
    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    /** @param failures one after the other until now */
    private void step(Upkeep one, int failures) {
        try {
            if (one.step()) {
                again(one, 0, 20);
            }
        } catch (RuntimeException failed) {
            if (failures == 0) {
                LOG.warn(
                        "Some customers can't be searched for yet, or something is not sorted by name ({}); it is tried again: {}",
                        one.getClass().getSimpleName(),
                        failed.toString());
            }
            again(one, failures + 1, TimeUnit.SECONDS.toMillis(Math.min(60, 1L << Math.min(failures + 1, 6))));
        }
    }

    private void again(Upkeep one, int failures, long millis) {
        try {
            thread.schedule(() -> step(one, failures), millis, TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopped) {
            // the next start goes on
        }
    }
}
