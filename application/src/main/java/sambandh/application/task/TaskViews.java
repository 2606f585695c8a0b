package sambandh.application.task;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.domain.task.TaskKind;

/** Tasks to look at. */
public interface TaskViews {
    /**
     * @param holders whose they are, empty for whoever
     * @param departmentId what was put before a department, whoever of it has taken it since
     * @param states one at least
     * @param dueBefore leaves out what is due at that instant or later
     */
    record Filter(
            Set<EmployeeId> holders,
            @Nullable UUID customerId,
            @Nullable DepartmentId departmentId,
            @Nullable TaskKind kind,
            Set<Task.State> states,
            @Nullable Instant dueBefore) {}

    /** Sorts by {@code dueAt}. */
    Page<Task> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Task> find(Scope scope, TaskId id);
}
