package sambandh.application.cadence;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.PlannedSteps.Claimed;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.cadence.PlannedStep;

/** Takes contacts whose day has come, each in a unit of work of its own: one that fails stops no other. */
public final class RunDueSteps {
    private static final int AT_ONCE = 100;
    private static final int TRIES = 12;

    private final PlannedSteps steps;
    private final TakeDueStep take;
    private final UnitOfWork unitOfWork;
    private final Ids ids;

    public RunDueSteps(PlannedSteps steps, TakeDueStep take, UnitOfWork unitOfWork, Ids ids) {
        this.steps = steps;
        this.take = take;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
    }

    /** False when nothing was due. */
    public boolean round() {
        List<Claimed> taken = unitOfWork.perform(() -> steps.take(ids.next(), AT_ONCE, Heartbeat.LEASE));
        RuntimeException failed = null;
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> steps.renew(taken, Heartbeat.LEASE)))) {
            for (Claimed one : taken) {
                RuntimeException wrong = take(one);
                failed = failed == null ? wrong : failed;
            }
        }
        if (failed != null) {
            throw failed;
        }
        return !taken.isEmpty();
    }

    private @Nullable RuntimeException take(Claimed one) {
        try {
            unitOfWork.run(() -> {
                if (steps.holds(one)) {
                    take.take(one);
                }
            });
            return null;
        } catch (StoreUnavailable away) {
            throw away;
        } catch (RuntimeException wrong) {
            unitOfWork.run(() -> again(one, wrong));
            return wrong;
        }
    }

    private void again(Claimed one, RuntimeException why) {
        if (!steps.holds(one)) {
            return;
        }
        if (one.attempts() >= TRIES) {
            steps.over(one, PlannedStep.State.NOT_SENT, null);
        } else {
            Duration in = Duration.ofSeconds(TimeUnit.MINUTES.toSeconds(1L << Math.min(one.attempts(), 9)));
            steps.later(one, in, why.getClass().getName());
        }
    }
}
