package sambandh.application.task;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.task.NewTask;
import sambandh.domain.task.Proof;

/** Remembers what was asked for, for tests of the columns that ask. */
public final class InMemoryTaskList implements TaskList {
    private final Map<String, NewTask> asked = new LinkedHashMap<>();
    private final Map<String, Proof> closed = new LinkedHashMap<>();
    private final Set<String> withdrawn = new LinkedHashSet<>();
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryTaskList(InMemoryUnitOfWork unitOfWork) {
        this.unitOfWork = unitOfWork;
    }

    /** All that was ever asked for. */
    public List<NewTask> asked() {
        return List.copyOf(asked.values());
    }

    /** What is to be done still. */
    public List<NewTask> pending() {
        return asked.values().stream().filter(task -> isPending(task.key())).toList();
    }

    /** What showed that it was done. */
    public Optional<Proof> closed(String key) {
        return Optional.ofNullable(closed.get(key));
    }

    public boolean isWithdrawn(String key) {
        return withdrawn.contains(key);
    }

    @Override
    public void askAll(Collection<NewTask> tasks) {
        unitOfWork.mustBeOpen();
        tasks.forEach(task -> asked.putIfAbsent(task.key(), task));
    }

    @Override
    public void close(String key, Proof proof) {
        unitOfWork.mustBeOpen();
        if (isPending(key)) {
            closed.put(key, proof);
        }
    }

    @Override
    public void withdraw(String key) {
        unitOfWork.mustBeOpen();
        if (isPending(key)) {
            withdrawn.add(key);
        }
    }

    private boolean isPending(String key) {
        return asked.containsKey(key) && !closed.containsKey(key) && !withdrawn.contains(key);
    }
}
