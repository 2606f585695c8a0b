package sambandh.bootstrap;

import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.customer.SearchUpkeep;

/** Once after a start, some customers at a time with a pause between, so that nobody waits for it; then no more. */
@Context
@Requires(property = "sambandh.workers", notEquals = "off")
class SearchUpkeepRun {
    private static final Logger LOG = LoggerFactory.getLogger(SearchUpkeepRun.class);

    private final SearchUpkeep upkeep;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("search-upkeep").daemon().factory());
    private int failures;

    SearchUpkeepRun(SearchUpkeep upkeep) {
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

    private void step() {
        try {
            if (upkeep.step()) {
                thread.schedule(this::step, 20, TimeUnit.MILLISECONDS);
            } else {
                thread.shutdown();
            }
            failures = 0;
        } catch (RuntimeException failed) {
            if (failures++ == 0) {
                LOG.warn("Some customers can't be searched for yet; it is tried again: {}", failed.toString());
            }
            if (!thread.isShutdown()) {
                thread.schedule(this::step, Math.min(60, 1L << Math.min(failures, 6)), TimeUnit.SECONDS);
            }
        }
    }
}
