package sambandh.application.task;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Ids;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Proof;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;

/** The list of work as it is kept. */
public final class KeptTaskList implements TaskList {
    private final Tasks tasks;
    private final EndTasks end;
    private final TaskNews news;
    private final Ids ids;
    private final Clock clock;

    public KeptTaskList(Tasks tasks, EndTasks end, TaskNews news, Ids ids, Clock clock) {
        this.tasks = tasks;
        this.end = end;
        this.news = news;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void askAll(Collection<NewTask> wanted) {
        List<UUID> customers = wanted.stream()
                .map(NewTask::customerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Optional<EmployeeId>> owners = tasks.holdOwners(customers);
        Instant now = clock.instant();
        tasks.addAll(wanted.stream()
                        .map(it -> Task.ask(new TaskId(ids.next()), it, owner(owners, it.customerId()), now))
                        .toList())
                .forEach(news::asked);
    }

    private static @Nullable EmployeeId owner(Map<UUID, Optional<EmployeeId>> owners, @Nullable UUID customer) {
        return customer == null
                ? null
                : owners.getOrDefault(customer, Optional.empty()).orElse(null);
    }

    @Override
    public void close(String key, Proof proof) {
        tasks.hold(key).filter(Task::isPending).ifPresent(task -> end.done(task, proof, null, clock.instant()));
    }

    @Override
    public void withdraw(String key) {
        tasks.hold(key).filter(Task::isPending).ifPresent(task -> end.withdrawn(task, null, clock.instant()));
    }
}
