package sambandh.application.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Scope;
import sambandh.domain.task.Progress;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;

public final class InMemoryTasks implements Tasks, TaskViews, TaskClock {
    private final Map<TaskId, Task> all = new LinkedHashMap<>();
    private final Map<TaskId, Instant> due = new LinkedHashMap<>();
    private final Map<TaskId, UUID> claims = new HashMap<>();
    private final Map<UUID, Optional<EmployeeId>> owners = new HashMap<>();
    private final InMemoryUnitOfWork unitOfWork;
    private final Clock clock;

    public InMemoryTasks(InMemoryUnitOfWork unitOfWork, Clock clock) {
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    /** Lets there be a customer. */
    public UUID withCustomer(UUID customer, @Nullable EmployeeId owner) {
        owners.put(customer, Optional.ofNullable(owner));
        return customer;
    }

    public List<Task> all() {
        return List.copyOf(all.values());
    }

    @Override
    public Optional<Task> hold(TaskId id) {
        unitOfWork.mustBeOpen();
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Task> hold(String key) {
        unitOfWork.mustBeOpen();
        return all.values().stream().filter(task -> key.equals(task.key())).findFirst();
    }

    @Override
    public Map<UUID, Optional<EmployeeId>> holdOwners(Collection<UUID> customers) {
        unitOfWork.mustBeOpen();
        Map<UUID, Optional<EmployeeId>> found = new HashMap<>(owners);
        found.keySet().retainAll(customers);
        return found;
    }

    @Override
    public List<Task> addAll(Collection<Task> tasks) {
        unitOfWork.mustBeOpen();
        List<Task> added = new ArrayList<>();
        for (Task task : tasks) {
            if (task.key() == null || hold(task.key()).isEmpty()) {
                keep(task);
                added.add(task);
            }
        }
        return added;
    }

    @Override
    public void replace(Task task) {
        unitOfWork.mustBeOpen();
        Task old = all.get(task.id());
        if (old == null || old.version() != task.version() - 1) {
            throw new LostUpdate("task");
        }
        keep(task);
    }

    private void keep(Task task) {
        all.put(task.id(), task);
        schedule(task);
    }

    private void schedule(Task task) {
        claims.remove(task.id());
        Instant lookAt = task.progress().lookAt();
        if (lookAt == null) {
            due.remove(task.id());
        } else {
            due.put(task.id(), lookAt);
        }
    }

    @Override
    public int reassign(EmployeeId from, EmployeeId to, Instant now) {
        unitOfWork.mustBeOpen();
        List<Task> moved = all.values().stream()
                .filter(task -> task.isPending() && from.equals(task.place().assignee()))
                .map(task -> task.assign(Task.Place.of(to, task.place().departmentId(), null), now))
                .toList();
        moved.forEach(task -> all.put(task.id(), task));
        return moved.size();
    }

    @Override
    public int followOwners(Collection<UUID> customers, Instant now) {
        unitOfWork.mustBeOpen();
        List<Task> moved = all.values().stream()
                .filter(task -> customers.contains(task.customerId()) && isLeftBehind(task))
                .map(task -> task.assign(Task.Place.of(null, task.place().departmentId(), owner(task)), now))
                .toList();
        moved.forEach(task -> all.put(task.id(), task));
        return moved.size();
    }

    @Override
    public List<UUID> customersLeftBehind(int atMost) {
        return all.values().stream()
                .filter(this::isLeftBehind)
                .map(Task::customerId)
                .distinct()
                .limit(atMost)
                .toList();
    }

    private boolean isLeftBehind(Task task) {
        return task.isPending()
                && task.customerId() != null
                && task.place().assignee() == null
                && !Objects.equals(task.place().holder(), owner(task));
    }

    private @Nullable EmployeeId owner(Task task) {
        return owners.getOrDefault(task.customerId(), Optional.empty()).orElse(null);
    }

    @Override
    public void forgetTexts(UUID customerId) {
        unitOfWork.mustBeOpen();
        all.replaceAll((id, task) -> customerId.equals(task.customerId()) ? forgotten(task) : task);
    }

    private static Task forgotten(Task t) {
        Progress p = t.progress();
        return new Task(
                t.id(),
                t.version(),
                t.key(),
                t.kind(),
                t.subject(),
                t.params(),
                t.customerId(),
                t.reference(),
                new Task.Details(t.details().dueAt(), null, t.details().patienceDays()),
                t.place(),
                new Progress(p.state(), null, p.proof(), null, p.endedAt(), p.overdueAt(), p.escalation(), p.lookAt()),
                t.createdAt(),
                t.changedAt());
    }

    @Override
    public List<Due> take(UUID claim, int atMost, Duration lease) {
        unitOfWork.mustBeOpen();
        Instant now = clock.instant();
        List<Due> taken = due.entrySet().stream()
                .filter(entry -> !entry.getValue().isAfter(now))
                .limit(atMost)
                .map(entry -> new Due(claim, entry.getKey(), 1))
                .toList();
        taken.forEach(one -> {
            due.put(one.task(), now.plus(lease));
            claims.put(one.task(), claim);
        });
        return taken;
    }

    @Override
    public void renew(List<Due> claimed, Duration lease) {
        unitOfWork.mustBeOpen();
    }

    @Override
    public void later(Due one, Duration in, String error) {
        unitOfWork.mustBeOpen();
        if (one.claim().equals(claims.get(one.task()))) {
            due.put(one.task(), clock.instant().plus(in));
        }
    }

    @Override
    public void asItSays(Due one) {
        unitOfWork.mustBeOpen();
        if (one.claim().equals(claims.get(one.task()))) {
            schedule(all.get(one.task()));
        }
    }

    @Override
    public Page<Task> list(Scope scope, Filter filter, Page.Wanted wanted) {
        List<Task> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream().filter(task -> matches(task, filter)).toList();
        return InMemoryPages.page(found, wanted, t -> t.details().dueAt().toString(), t -> t.id().value());
    }

    private static boolean matches(Task task, Filter f) {
        Task.Place place = task.place();
        return (f.holders().isEmpty() || place.holder() != null && f.holders().contains(place.holder()))
                && (f.customerId() == null || f.customerId().equals(task.customerId()))
                && (f.departmentId() == null || f.departmentId().equals(place.departmentId()))
                && (f.kind() == null || f.kind() == task.kind())
                && f.states().contains(task.progress().state())
                && (f.dueBefore() == null || task.details().dueAt().isBefore(f.dueBefore()));
    }

    @Override
    public Optional<Task> find(Scope scope, TaskId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : Optional.ofNullable(all.get(id));
    }
}
