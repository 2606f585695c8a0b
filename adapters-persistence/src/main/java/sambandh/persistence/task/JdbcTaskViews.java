package sambandh.persistence.task;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.application.task.TaskViews;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.PlainJson;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

/**
 * Work of several people and in several states lies in several places of the index. Each is read along it for one page, and
 * the pages are merged: nothing is sorted but what is shown.
 */
@Singleton
class JdbcTaskViews implements TaskViews {
    private static final Map<String, SortColumn> SORTS = Map.of("dueAt", SortColumn.instant("t.due_by"));
    private static final Comparator<Task> BY_TIME = Comparator.<Task, Instant>comparing(
                    task -> task.details().dueAt())
            .thenComparing(task -> task.id().value(), BinaryUuid.AS_STORED);

    private final Db db;
    private final PlainJson json;

    JdbcTaskViews(Db db, PlainJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Page<Task> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Task> found = new ArrayList<>();
        boolean more = false;
        long count = 0;
        for (@Nullable EmployeeId holder : holders(filter)) {
            for (Task.State state : filter.states()) {
                Page<Task> page = select(scope, filter, holder, state)
                        .page(db, wanted, SORTS, row -> TaskRow.read(row, json), JdbcTaskViews::position);
                found.addAll(page.items());
                more |= page.next() != null;
                count += page.count() == null ? 0 : page.count();
            }
        }
        List<Task> first = found.stream()
                .sorted(wanted.descending() ? BY_TIME.reversed() : BY_TIME)
                .limit(wanted.limit())
                .toList();
        more |= found.size() > first.size();
        Page<Task> page = new Page<>(first, more ? position(first.getLast()) : null);
        return wanted.isCounted() ? page.counted(Math.min(count, wanted.countUpTo())) : page;
    }

    private static List<@Nullable EmployeeId> holders(Filter filter) {
        List<@Nullable EmployeeId> holders = new ArrayList<>(filter.holders());
        if (holders.isEmpty()) {
            holders.add(null);
        }
        return holders;
    }

    private static Select select(Scope scope, Filter f, @Nullable EmployeeId holder, Task.State state) {
        return new Select("SELECT t.* FROM task t FORCE INDEX (" + index(f, holder) + ")", "t.id")
                .visibleTo(scope)
                .andIf(holder == null ? null : holder.value(), "t.holder_id = ?")
                .andIf(f.customerId(), "t.customer_id = ?")
                .andIf(f.departmentId() == null ? null : f.departmentId().value(), "t.department_id = ?")
                .andIf(f.kind() == null ? null : Enums.code(f.kind()), "t.kind = ?")
                .and("t.state = ?", Enums.code(state))
                .andIf(f.dueBefore(), "t.due_by < ?");
    }

    /** The one that leaves the fewest. */
    private static String index(Filter f, @Nullable EmployeeId holder) {
        return f.customerId() != null
                ? "task_by_customer"
                : holder != null
                        ? "task_by_holder"
                        : f.departmentId() != null
                                ? "task_by_department"
                                : f.kind() != null ? "task_by_kind" : "task_by_due";
    }

    private static Page.Position position(Task task) {
        return new Page.Position(task.details().dueAt().toString(), task.id().value());
    }

    @Override
    public Optional<Task> find(Scope scope, TaskId id) {
        return scope instanceof Scope.Nothing
                ? Optional.empty()
                : db.one("SELECT t.* FROM task t WHERE t.id = ?", row -> TaskRow.read(row, json), id.value());
    }
}
