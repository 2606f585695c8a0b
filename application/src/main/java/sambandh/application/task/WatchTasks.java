package sambandh.application.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.Absences;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.shared.Heartbeat;
import sambandh.application.shared.Ids;
import sambandh.application.shared.StoreUnavailable;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.task.Task;

/**
 * Sees to what is not done in time: at its time whoever acts for its holder is told that it is overdue, after the patience
 * the manager. Each of the two happens once, however many instances look, until the task gets a new time.
 */
public final class WatchTasks {
    private static final int AT_ONCE = 100;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);

    private final TaskClock due;
    private final Tasks tasks;
    private final EscalateTask escalate;
    private final TaskNews news;
    private final Absences absences;
    private final WorkingWeeks weeks;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public WatchTasks(
            TaskClock due,
            Tasks tasks,
            EscalateTask escalate,
            TaskNews news,
            Absences absences,
            WorkingWeeks weeks,
            UnitOfWork unitOfWork,
            Ids ids,
            Clock clock) {
        this.due = due;
        this.tasks = tasks;
        this.escalate = escalate;
        this.news = news;
        this.absences = absences;
        this.weeks = weeks;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does a little; whether there may be more. */
    public boolean round() {
        List<TaskClock.Due> taken = unitOfWork.perform(() -> due.take(ids.next(), AT_ONCE, Heartbeat.LEASE));
        if (taken.isEmpty()) {
            return false;
        }
        try (Heartbeat _ = Heartbeat.start(() -> unitOfWork.run(() -> due.renew(taken, Heartbeat.LEASE)))) {
            taken.forEach(this::lookAt);
        }
        return true;
    }

    private void lookAt(TaskClock.Due one) {
        try {
            unitOfWork.run(() -> tasks.hold(one.task())
                    .filter(task -> task.isPending() && task.progress().isToBeLookedAt(clock.instant()))
                    .ifPresentOrElse(this::tell, () -> due.asItSays(one)));
        } catch (StoreUnavailable down) {
            throw down;
        } catch (RuntimeException failed) {
            Duration in = FIRST_RETRY.multipliedBy(1L << Math.min(one.attempts(), 9));
            unitOfWork.run(() -> due.later(one, in, failed.getClass().getName()));
        }
    }

    private void tell(Task task) {
        if (task.progress().overdueAt() == null) {
            overdue(task);
        } else {
            escalate.manager(task, clock.instant())
                    .filter(to -> task.progress().escalation() == null)
                    .ifPresentOrElse(to -> escalate.escalated(task, to), () -> leaveAlone(task));
        }
    }

    private void overdue(Task task) {
        Instant now = clock.instant();
        EmployeeId holder = task.place().holder();
        Task told = task.progress(task.progress().overdue(now, patienceEnds(task, holder)), now);
        tasks.replace(told);
        news.overdue(told, holder == null ? null : absences.actingFor(holder, now));
    }

    /** By the working days of whoever holds it; what nobody holds has nobody above it. */
    private @Nullable Instant patienceEnds(Task task, @Nullable EmployeeId holder) {
        return holder == null || task.progress().escalation() != null
                ? null
                : weeks.of(holder).later(task.details().dueAt(), task.details().patience());
    }

    private void leaveAlone(Task task) {
        tasks.replace(task.progress(task.progress().leftAlone(), clock.instant()));
    }
}
