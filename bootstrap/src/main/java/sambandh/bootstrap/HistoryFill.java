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
import sambandh.application.order.CheckHistories;

/**
 * Makes the histories of customers who had ordered before histories were kept, once after the start; where there are
 * none, that is one look at the customers. Every instance may do it at the same time, and what a stopped one left the
 * next one does.
 */
@Context
@Requires(property = "sambandh.workers", notEquals = "off")
class HistoryFill {
    private static final Logger LOG = LoggerFactory.getLogger(HistoryFill.class);
    private static final long RETRY_SECONDS = 30;

    private final CheckHistories check;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("history-fill").daemon().factory());

    HistoryFill(CheckHistories check) {
        this.check = check;
    }

    @PostConstruct
    void start() {
        thread.execute(this::fill);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void fill() {
        try {
            int made = check.makeMissing();
            if (made > 0) {
                LOG.info("histories of {} customers' orders were made", made);
            }
            thread.shutdown();
        } catch (RuntimeException failed) {
            if (!thread.isShutdown()) {
                LOG.warn(
                        "not all histories of orders were made, the next try is in half a minute: {}",
                        failed.toString());
                thread.schedule(this::fill, RETRY_SECONDS, TimeUnit.SECONDS);
            }
        }
    }
}
