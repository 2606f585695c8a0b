package sambandh.application.cadence;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.Replans.Claimed;
import sambandh.application.cadence.Replans.Run;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;

/**
 * Plans anew, after a rule has changed, whoever it concerns: so many at a time in the order of their ids, each with how far it came,
 * so that another instance goes on where one has died.
 */
public final class RunReplans {
    static final int AT_ONCE = 500;

    private final Replans replans;
    private final Enrolments enrolments;
    private final PlanAhead ahead;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public RunReplans(
            Replans replans, Enrolments enrolments, PlanAhead ahead, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.replans = replans;
        this.enrolments = enrolments;
        this.ahead = ahead;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Brings one to its end; false when there was none. */
    public boolean round() {
        Optional<Claimed> taken = unitOfWork.perform(() -> replans.take(ids.next(), Heartbeat.LEASE));
        taken.ifPresent(this::work);
        return taken.isPresent();
    }

    private record State(long total, long done, @Nullable UUID after, boolean isOver) {}

    private void work(Claimed claimed) {
        Run run = claimed.run();
        long total = run.total() == null ? enrolments.count(run.industry(), run.customer()) : run.total();
        State state = new State(total, run.done(), run.after(), false);
        while (!state.isOver()) {
            State from = state;
            state = unitOfWork.perform(() -> some(claimed, from));
        }
    }

    private State some(Claimed claimed, State from) {
        UUID after = from.after();
        List<Enrolment> next = enrolments.running(
                claimed.run().industry(),
                claimed.run().customer(),
                after == null ? null : new EnrolmentId(after),
                AT_ONCE);
        if (next.isEmpty()) {
            replans.end(claimed, clock.instant());
            return new State(from.total(), from.done(), after, true);
        }
        enrolments.lock(next.stream().map(Enrolment::id).toList());
        // what is finished is seen to when it is looked at, which is at once
        var unused = ahead.plan(next);
        UUID last = next.getLast().id().value();
        long done = from.done() + next.size();
        boolean isOurs = replans.keep(claimed, Math.max(from.total(), done), done, last, Heartbeat.LEASE);
        return new State(from.total(), done, last, !isOurs);
    }
}
