package sambandh.application.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Supplier;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;

/**
 * Runs jobs when they are due, each occurrence once over all instances. The next occurrence is planned when one has
 * ended, counted from then: of those that were missed while nobody ran, one is made up for. A job that fails is begun
 * again a few times; what it failed of is kept, and the next occurrence comes all the same.
 */
public final class RunJobs {
    private static final int TRIES = 5;

    private final Jobs jobs;
    private final Occurrences occurrences;
    private final Supplier<ZoneId> zone;
    private final RetryAfter retryAfter;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    /** How long to wait before the next attempt. */
    @FunctionalInterface
    public interface RetryAfter {
        /** @param attempts how many there were, 1 or more */
        Duration attempts(int attempts);
    }

    /** @param zone the company's, as it is just then */
    public RunJobs(
            Jobs jobs,
            Occurrences occurrences,
            Supplier<ZoneId> zone,
            RetryAfter retryAfter,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.jobs = jobs;
        this.occurrences = occurrences;
        this.zone = zone;
        this.retryAfter = retryAfter;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Plans whatever is not planned, or is planned for another time than it should be. Wanted at every start. */
    public void planAll() {
        unitOfWork.run(() -> jobs.all().forEach(this::plan));
    }

    /** Takes on one occurrence, if one is due, and brings it to its end; false when there was none. */
    public boolean runOne() {
        Optional<Occurrences.Claimed> taken = unitOfWork.perform(() -> occurrences.take(ids.next(), Heartbeat.LEASE));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private void work(Occurrences.Claimed claimed) {
        Optional<Job> known = jobs.find(claimed.occurrence().job());
        if (known.isEmpty()) {
            // of a version that is newer than this one, or long gone
            unitOfWork.run(() -> occurrences.failed(claimed, "there is no such job", clock.instant()));
            return;
        }
        Job job = known.get();
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> occurrences.renew(claimed, Heartbeat.LEASE)))) {
            job.run();
        } catch (StoreUnavailable down) {
            throw down;
        } catch (RuntimeException failed) {
            unitOfWork.run(() -> again(claimed, job, failed));
            throw failed;
        }
        unitOfWork.run(() -> {
            if (occurrences.succeeded(claimed, clock.instant())) {
                plan(job);
            }
        });
    }

    private void again(Occurrences.Claimed claimed, Job job, RuntimeException why) {
        int attempts = claimed.occurrence().attempts();
        String error = why.getClass().getName();
        if (attempts < TRIES) {
            occurrences.later(claimed, retryAfter.attempts(attempts), error);
        } else if (occurrences.failed(claimed, error, clock.instant())) {
            plan(job);
        }
    }

    private void plan(Job job) {
        Instant next = job.schedule().next(clock.instant(), zone.get());
        occurrences.plan(ids.next(), job.name(), next);
    }
}
