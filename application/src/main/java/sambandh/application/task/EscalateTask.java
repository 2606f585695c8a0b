package sambandh.application.task;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.Absences;
import sambandh.application.company.Employees;
import sambandh.application.company.WorkingWeeks;
import sambandh.application.shared.Ids;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Progress;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.domain.task.TaskKind;

/**
 * Puts a task before the manager of whoever holds it: the manager gets a task of their own, an alert, which goes when the
 * first one is done. The first stays where it is.
 */
public final class EscalateTask {
    private static final Code SUBJECT = new Code("task.overdue");

    private final Tasks tasks;
    private final TaskSteps steps;
    private final TaskNews news;
    private final Employees employees;
    private final Absences absences;
    private final WorkingWeeks weeks;
    private final Ids ids;
    private final Clock clock;

    public EscalateTask(
            Tasks tasks,
            TaskSteps steps,
            TaskNews news,
            Employees employees,
            Absences absences,
            WorkingWeeks weeks,
            Ids ids,
            Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.news = news;
        this.employees = employees;
        this.absences = absences;
        this.weeks = weeks;
        this.ids = ids;
        this.clock = clock;
    }

    /** Somebody wants the manager to see to it, overdue or not. */
    public TaskOutcome handle(Actor actor, TaskId id, @Nullable Long expectedVersion) {
        return steps.take(actor, id, expectedVersion, "task.escalate", old -> {
            if (old.progress().escalation() != null) {
                return new TaskOutcome.Refused(TaskRefusal.ESCALATED);
            }
            return manager(old, clock.instant())
                    .<TaskOutcome>map(to -> new TaskOutcome.Kept(escalated(old, to)))
                    .orElseGet(() -> new TaskOutcome.Refused(TaskRefusal.NO_MANAGER));
        });
    }

    /** Whom to tell: the first above the holder who is not the one that has it in hand already. */
    Optional<EmployeeId> manager(Task task, Instant now) {
        EmployeeId holder = task.place().holder();
        if (holder == null) {
            return Optional.empty();
        }
        EmployeeId acting = absences.actingFor(holder, now);
        Set<EmployeeId> seen = new HashSet<>(Set.of(holder));
        EmployeeId above = above(holder);
        while (above != null && seen.add(above)) {
            if (!absences.actingFor(above, now).equals(acting)) {
                return Optional.of(above);
            }
            above = above(above);
        }
        return Optional.empty();
    }

    private @Nullable EmployeeId above(EmployeeId who) {
        return employees
                .find(who)
                .map(Employee::details)
                .map(Employee.Details::managerId)
                .orElse(null);
    }

    /** Of a task that is held. */
    Task escalated(Task task, EmployeeId manager) {
        Instant now = clock.instant();
        NewTask wanted = new NewTask(
                "task.overdue:" + task.id().value() + ":" + task.version(),
                TaskKind.ALERT,
                SUBJECT,
                Map.of("kind", task.kind().name().toLowerCase(Locale.ROOT)),
                task.customerId(),
                manager,
                null,
                weeks.of(manager).later(now, 1),
                null,
                task.id().value());
        Task alert = Task.ask(new TaskId(ids.next()), wanted, null, now);
        tasks.addAll(List.of(alert));
        news.asked(alert);
        Progress.Escalation escalation = new Progress.Escalation(manager, alert.id(), now);
        Task told = task.progress(task.progress().escalated(escalation), now);
        tasks.replace(told);
        news.escalated(told, manager, absences.actingFor(manager, now), alert);
        return told;
    }
}
