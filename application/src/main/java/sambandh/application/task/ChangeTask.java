package sambandh.application.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;

/** Changes what people edit of a task, gives it to somebody, puts it off, or says that it is not wanted any more. */
public final class ChangeTask {
    private final Tasks tasks;
    private final TaskSteps steps;
    private final TaskPlaces places;
    private final EndTasks end;
    private final TaskNews news;
    private final Clock clock;

    public ChangeTask(Tasks tasks, TaskSteps steps, TaskPlaces places, EndTasks end, TaskNews news, Clock clock) {
        this.tasks = tasks;
        this.steps = steps;
        this.places = places;
        this.end = end;
        this.news = news;
        this.clock = clock;
    }

    /** What people edit; an earlier time to be done by, too, while a later one is a deferral. */
    public TaskOutcome change(Actor actor, TaskId id, long expectedVersion, Task.Details details) {
        return steps.take(actor, id, expectedVersion, "task.change", old -> {
            if (details.equals(old.details())) {
                return new TaskOutcome.Kept(old);
            }
            if (details.dueAt().isAfter(old.details().dueAt())) {
                return new TaskOutcome.Refused(TaskRefusal.NEEDS_DEFERRAL);
            }
            return kept(old.change(details, clock.instant()));
        });
    }

    /**
     * @param assignee null for the customer's owner, else the department
     * @param claim whether somebody takes it for themselves, which nobody can do with what another has taken
     */
    public TaskOutcome assign(
            Actor actor,
            TaskId id,
            @Nullable Long expectedVersion,
            @Nullable EmployeeId assignee,
            @Nullable DepartmentId department,
            boolean claim) {
        return steps.take(actor, id, expectedVersion, "task.assign", old -> {
            EmployeeId before = old.place().assignee();
            if (claim && before != null && !before.equals(assignee)) {
                return new TaskOutcome.Refused(TaskRefusal.TAKEN);
            }
            DepartmentId where = claim ? old.place().departmentId() : department;
            Optional<TaskRefusal> refusal = places.refusal(null, assignee, where);
            if (refusal.isPresent()) {
                return new TaskOutcome.Refused(refusal.get());
            }
            Task.Place place = places.place(old.customerId(), assignee, where);
            if (place.equals(old.place())) {
                return new TaskOutcome.Kept(old);
            }
            Task moved = old.assign(place, clock.instant());
            news.assigned(moved);
            return kept(moved);
        });
    }

    /** Puts it off; whoever was told that it is late need not care any more. */
    public TaskOutcome defer(Actor actor, TaskId id, @Nullable Long expectedVersion, Instant until, String reason) {
        return steps.take(actor, id, expectedVersion, "task.defer", old -> {
            Instant now = clock.instant();
            if (!until.isAfter(now) || !until.isAfter(old.details().dueAt())) {
                return new TaskOutcome.Refused(TaskRefusal.NOT_LATER);
            }
            Task deferred = old.defer(until, reason, now);
            news.deferred(deferred);
            end.withdrawAlert(old, now);
            return kept(deferred);
        });
    }

    public TaskOutcome withdraw(Actor actor, TaskId id, @Nullable Long expectedVersion, String reason) {
        return steps.take(
                actor,
                id,
                expectedVersion,
                "task.withdraw",
                old -> new TaskOutcome.Kept(end.withdrawn(old, reason, clock.instant())));
    }

    private TaskOutcome kept(Task task) {
        tasks.replace(task);
        return new TaskOutcome.Kept(task);
    }
}
