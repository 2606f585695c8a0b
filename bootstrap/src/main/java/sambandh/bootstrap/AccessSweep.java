package sambandh.bootstrap;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.access.ForgetExpired;

/** Clears away once an hour what is over; every instance may do it at the same time. */
@Context
class AccessSweep {
    private static final Logger LOG = LoggerFactory.getLogger(AccessSweep.class);

    private final ForgetExpired forgetExpired;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("access-sweep").daemon().factory());

    AccessSweep(ForgetExpired forgetExpired) {
        this.forgetExpired = forgetExpired;
    }

    @PostConstruct
    void start() {
        thread.scheduleWithFixedDelay(this::sweep, 1, 60, TimeUnit.MINUTES);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void sweep() {
        try {
            while (forgetExpired.handle() > 0) {
                LOG.debug("some sessions were forgotten");
            }
        } catch (RuntimeException failed) {
            LOG.warn("expired sessions were not cleared away, the next try is in an hour: {}", failed.toString());
        }
    }
}
