package sambandh.application.task;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.shared.Actor;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;

/** What every change by a person has in common: one task, held, still to be done, written down in the audit log. */
public final class TaskSteps {
    private final Tasks tasks;
    private final Audit audit;
    private final UnitOfWork unitOfWork;

    public TaskSteps(Tasks tasks, Audit audit, UnitOfWork unitOfWork) {
        this.tasks = tasks;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
    }

    /**
     * @param expectedVersion the version that the change was made from; null for any
     * @param change gives the task as it is kept by then
     */
    TaskOutcome take(
            Actor actor, TaskId id, @Nullable Long expectedVersion, String action, Function<Task, TaskOutcome> change) {
        return unitOfWork.perform(() -> {
            Task old = tasks.hold(id).orElse(null);
            if (old == null) {
                return new TaskOutcome.Refused(TaskRefusal.UNKNOWN);
            }
            if (expectedVersion != null && old.version() != expectedVersion) {
                return new TaskOutcome.Refused(TaskRefusal.STALE);
            }
            if (!old.isPending()) {
                return new TaskOutcome.Refused(TaskRefusal.ENDED);
            }
            TaskOutcome outcome = change.apply(old);
            if (outcome instanceof TaskOutcome.Kept(Task now) && now.version() != old.version()) {
                audit.record(actor, action, id.value(), TaskAudit.fields(old), TaskAudit.fields(now));
            }
            return outcome;
        });
    }
}
