package sambandh.persistence.bulk;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.event.ShutdownEvent;
import io.micronaut.runtime.event.ApplicationStartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.inject.Singleton;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import sambandh.application.bulk.ImportWorkers;
import sambandh.application.bulk.RunImports;

/** Merges imports on a thread of its own, one at a time: at the start, when woken, and by looking every second. */
@Singleton
class ImportWorker implements ImportWorkers {
    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final long LOOK_EVERY_MILLIS = 1_000;

    private final BeanProvider<RunImports> imports;
    private final Semaphore bell = new Semaphore(0);
    private @Nullable Thread thread;
    private volatile boolean stopped;

    ImportWorker(BeanProvider<RunImports> imports) {
        this.imports = imports;
    }

    @EventListener
    void start(ApplicationStartupEvent started) {
        thread = Thread.ofVirtual().name("imports").start(this::work);
    }

    @Override
    public void wake() {
        bell.release();
    }

    /** What is being merged ends with its chunk; another instance, or the next start, goes on from there. */
    @EventListener
    void stop(ShutdownEvent ending) throws InterruptedException {
        stopped = true;
        if (thread == null) {
            return;
        }
        imports.get().stop();
        bell.release();
        thread.join(TimeUnit.SECONDS.toMillis(15));
    }

    private void work() {
        while (!stopped) {
            try {
                bell.drainPermits();
                if (!imports.get().runOne()) {
                    bell.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                }
            } catch (InterruptedException end) {
                return;
            } catch (RuntimeException failed) {
                // without its message, in which the database may quote a row
                LOG.warn("an import stumbled and will be tried again: {}", causes(failed));
                rest();
            }
        }
    }

    private void rest() {
        try {
            bell.tryAcquire(LOOK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException end) {
            stopped = true;
        }
    }

    private static String causes(Throwable failed) {
        StringBuilder names = new StringBuilder();
        for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
            names.append(cause.getClass().getSimpleName()).append(' ');
        }
        StackTraceElement[] trace = failed.getStackTrace();
        return names.append(trace.length == 0 ? "" : "at " + trace[0]).toString();
    }
}
