package sambandh.application.task;

import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskAsked;
import sambandh.domain.task.TaskAssigned;
import sambandh.domain.task.TaskDeferred;
import sambandh.domain.task.TaskDone;
import sambandh.domain.task.TaskEscalated;
import sambandh.domain.task.TaskOverdue;
import sambandh.domain.task.TaskWithdrawn;
import sambandh.domain.timeline.TimelineEntry;

/** Tells what became of tasks: to whoever reacts to it, and on the customer's timeline what was done with them. */
public final class TaskNews {
    private static final Code DONE = new Code("task.done");

    private final Events events;
    private final Timeline timeline;
    private final Ids ids;

    public TaskNews(Events events, Timeline timeline, Ids ids) {
        this.events = events;
        this.timeline = timeline;
        this.ids = ids;
    }

    void asked(Task task) {
        events.add(new TaskAsked(
                task.id().value(),
                task.kind(),
                task.subject(),
                task.customerId(),
                id(task.place().holder()),
                id(task.place().departmentId()),
                task.details().dueAt(),
                task.changedAt()));
    }

    void assigned(Task task) {
        events.add(new TaskAssigned(
                task.id().value(),
                task.customerId(),
                id(task.place().holder()),
                id(task.place().departmentId()),
                task.changedAt()));
    }

    void deferred(Task task) {
        events.add(new TaskDeferred(
                task.id().value(), task.customerId(), task.details().dueAt(), task.changedAt()));
    }

    void done(Task task, Proof proof) {
        events.add(new TaskDone(
                task.id().value(),
                task.kind(),
                task.subject(),
                task.customerId(),
                proof.kind(),
                proof.reference(),
                task.changedAt()));
        if (task.customerId() != null) {
            Map<String, String> params = new HashMap<>();
            params.put("kind", task.kind().name().toLowerCase(Locale.ROOT));
            params.put("proof", proof.kind().value());
            timeline.add(new TimelineEntry(
                    ids.next(),
                    task.customerId(),
                    proof.at(),
                    DONE,
                    params,
                    task.id().value()));
        }
    }

    void withdrawn(Task task) {
        events.add(new TaskWithdrawn(task.id().value(), task.customerId(), task.changedAt()));
    }

    void overdue(Task task, @Nullable EmployeeId acting) {
        events.add(new TaskOverdue(
                task.id().value(),
                task.kind(),
                task.customerId(),
                id(task.place().holder()),
                id(acting),
                task.details().dueAt(),
                task.changedAt()));
    }

    void escalated(Task task, EmployeeId manager, EmployeeId acting, Task alert) {
        Instant now = task.changedAt();
        events.add(new TaskEscalated(
                task.id().value(),
                task.kind(),
                task.customerId(),
                manager.value(),
                acting.value(),
                alert.id().value(),
                now));
    }

    private static @Nullable UUID id(@Nullable EmployeeId employee) {
        return employee == null ? null : employee.value();
    }

    private static @Nullable UUID id(@Nullable DepartmentId department) {
        return department == null ? null : department.value();
    }
}
