package sambandh.application.task;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.TestClock;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;

class InMemoryTasksTest implements TasksContract {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryTasks tasks = new InMemoryTasks(unitOfWork, new TestClock("2026-03-02T09:30:00Z"));

    @Override
    public Tasks tasks() {
        return tasks;
    }

    @Override
    public TaskViews views() {
        return tasks;
    }

    @Override
    public TaskClock clock() {
        return tasks;
    }

    @Override
    public InMemoryUnitOfWork unitOfWork() {
        return unitOfWork;
    }

    @Override
    public EmployeeId anEmployee() {
        return new EmployeeId(UUID.randomUUID());
    }

    @Override
    public DepartmentId aDepartment() {
        return new DepartmentId(UUID.randomUUID());
    }

    @Override
    public UUID aCustomer(@Nullable EmployeeId owner) {
        return tasks.withCustomer(UUID.randomUUID(), owner);
    }

    @Override
    public void changeOwner(UUID customer, @Nullable EmployeeId owner) {
        tasks.withCustomer(customer, owner);
    }
}
