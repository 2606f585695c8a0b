package sambandh.bootstrap;

import io.micronaut.context.annotation.Context;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.access.Revocations;
import sambandh.rest.access.AccessTokens;

/**
 * Asks every two seconds what has ended, on a platform thread of its own: it must come in time however busy the others
 * are.
 */
@Context
class RevocationPoll {
    private static final Logger LOG = LoggerFactory.getLogger(RevocationPoll.class);
    private static final long EVERY_SECONDS = 2;

    private final Revocations revocations;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("revocation-poll").daemon().factory());
    private boolean failing;

    /** @param tokens asked for so that its key is read now, and not on an event loop by the first request */
    RevocationPoll(Revocations revocations, AccessTokens tokens) {
        this.revocations = revocations;
    }

    @PostConstruct
    void start() {
        poll();
        thread.scheduleWithFixedDelay(this::poll, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    private void poll() {
        try {
            revocations.poll();
            failing = false;
        } catch (RuntimeException failed) {
            if (!failing) {
                LOG.warn("who was signed out cannot be read; after 5 seconds nobody is let in: {}", failed.toString());
            }
            failing = true;
        }
    }
}
