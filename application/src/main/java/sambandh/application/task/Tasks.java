package sambandh.application.task;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.task.Task;
import sambandh.domain.task.TaskId;

/** Where tasks are kept. All methods want a unit of work. */
public interface Tasks {
    /** Nobody else changes it before the unit of work ends. */
    Optional<Task> hold(TaskId id);

    /** The same by its key. */
    Optional<Task> hold(String key);

    /**
     * The owners of those customers that there are, empty where one has none; nobody changes them before the unit of work
     * ends.
     */
    Map<UUID, Optional<EmployeeId>> holdOwners(Collection<UUID> customers);

    /** Adds those whose key there was not before, and tells which. */
    List<Task> addAll(Collection<Task> tasks);

    /**
     * Puts the task in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(Task task);

    /**
     * Gives everything that is still to be done and was assigned to one to another; what follows a customer's owner goes
     * on following.
     *
     * @return how many it was
     */
    int reassign(EmployeeId from, EmployeeId to, Instant now);

    /**
     * What is still to be done for these customers, and was assigned to nobody, becomes that of their owners.
     *
     * @return how many changed hands
     */
    int followOwners(Collection<UUID> customers, Instant now);

    /** Customers whose owner is not whom their tasks follow, at most so many: where owners changed by the set. */
    List<UUID> customersLeftBehind(int atMost);

    /** Takes away every word that people wrote in the tasks of a customer, done or not. */
    void forgetTexts(UUID customerId);
}
