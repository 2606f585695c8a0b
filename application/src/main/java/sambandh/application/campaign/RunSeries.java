package sambandh.application.campaign;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.application.campaign.Enrolments.Claimed;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.campaign.Enrolment;

/**
 * Leads people through series: takes some that are due, looks up together what is to be known of them, and brings each one step
 * further in a unit of work of its own. One that fails is tried again ever less often and ends in the end; others go on.
 */
public final class RunSeries {
    private static final int AT_ONCE = 100;
    private static final int TRIES = 12;

    private final Enrolments enrolments;
    private final LookAtSeries look;
    private final TakeStep takeStep;
    private final SeriesNews news;
    private final UnitOfWork unitOfWork;
    private final Ids ids;

    public RunSeries(
            Enrolments enrolments,
            LookAtSeries look,
            TakeStep takeStep,
            SeriesNews news,
            UnitOfWork unitOfWork,
            Ids ids) {
        this.enrolments = enrolments;
        this.look = look;
        this.takeStep = takeStep;
        this.news = news;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
    }

    /** Brings on those that are due; false when there were none. */
    public boolean round() {
        List<Claimed> taken = unitOfWork.perform(() -> enrolments.take(ids.next(), AT_ONCE, Heartbeat.LEASE));
        if (taken.isEmpty()) {
            return false;
        }
        RuntimeException failed;
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> enrolments.renew(taken, Heartbeat.LEASE)))) {
            failed = steps(taken);
        }
        if (failed != null) {
            throw failed;
        }
        return true;
    }

    /** Where something cannot be looked up of all together, it is looked up of each alone: one must not stop the others. */
    private @Nullable RuntimeException steps(List<Claimed> taken) {
        LookAtSeries.Seen seen;
        try {
            seen = look.at(taken.stream().map(Claimed::enrolment).toList());
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException ofSome) {
            return taken.size() == 1
                    ? wrong(taken.getFirst(), ofSome)
                    : firstOf(taken, claimed -> steps(List.of(claimed)));
        }
        return firstOf(taken, claimed -> step(claimed, seen));
    }

    private @Nullable RuntimeException step(Claimed claimed, LookAtSeries.Seen seen) {
        try {
            unitOfWork.run(() -> {
                if (enrolments.holds(claimed)) {
                    takeStep.take(claimed, seen);
                }
            });
            return null;
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException wrong) {
            return wrong(claimed, wrong);
        }
    }

    private RuntimeException wrong(Claimed claimed, RuntimeException why) {
        try {
            unitOfWork.run(() -> again(claimed, why));
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException evenSo) {
            // it comes back by itself when its lease ends
            why.addSuppressed(evenSo);
        }
        return why;
    }

    private void again(Claimed claimed, RuntimeException why) {
        if (!enrolments.holds(claimed)) {
            return;
        }
        if (claimed.attempts() >= TRIES) {
            news.end(List.of(claimed.enrolment().id()), Enrolment.FAILED);
        } else {
            Duration in = Duration.ofSeconds(TimeUnit.MINUTES.toSeconds(1L << Math.min(claimed.attempts(), 9)));
            enrolments.later(claimed, in, why.getClass().getName());
        }
    }

    private static @Nullable RuntimeException firstOf(
            List<Claimed> all, Function<Claimed, @Nullable RuntimeException> each) {
        RuntimeException first = null;
        for (Claimed claimed : all) {
            RuntimeException failed = each.apply(claimed);
            first = first == null ? failed : first;
        }
        return first;
    }
}
