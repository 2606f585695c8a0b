package sambandh.persistence.task;

import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.company.Departments;
import sambandh.application.company.Employees;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.task.TaskClock;
import sambandh.application.task.TaskViews;
import sambandh.application.task.Tasks;
import sambandh.application.task.TasksContract;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.EmptyTables;
import sambandh.persistence.shared.TestContext;

class JdbcTasksTest implements TasksContract {
    @Override
    public Tasks tasks() {
        return TestContext.bean(Tasks.class);
    }

    @Override
    public TaskViews views() {
        return TestContext.bean(TaskViews.class);
    }

    @Override
    public TaskClock clock() {
        return TestContext.bean(TaskClock.class);
    }

    @Override
    public UnitOfWork unitOfWork() {
        return TestContext.bean(UnitOfWork.class);
    }

    @Override
    public EmployeeId anEmployee() {
        Employee made = SampleCompany.made(SampleCompany.employeeIn("E", null, null, true));
        unitOfWork().run(() -> TestContext.bean(Employees.class).add(made));
        return made.id();
    }

    @Override
    public DepartmentId aDepartment() {
        Department made = SampleCompany.department("D");
        unitOfWork().run(() -> TestContext.bean(Departments.class).add(made));
        return made.id();
    }

    @Override
    public UUID aCustomer(@Nullable EmployeeId owner) {
        UUID id = UUID.randomUUID();
        unitOfWork()
                .run(() -> TestContext.bean(Db.class)
                        .write(
                                "INSERT INTO customer (id, version, kind, name, owner_id, created_at, changed_at)"
                                        + " VALUES (?, 1, 'organisation', 'C', ?, ?, ?)",
                                id,
                                owner == null ? null : owner.value(),
                                NOW,
                                NOW));
        return id;
    }

    @Override
    public void changeOwner(UUID customer, @Nullable EmployeeId owner) {
        unitOfWork()
                .run(() -> TestContext.bean(Db.class)
                        .write(
                                "UPDATE customer SET owner_id = ? WHERE id = ?",
                                owner == null ? null : owner.value(),
                                customer));
    }

    @Test
    void many_are_read_by_their_keys() throws SQLException {
        EmptyTables.assertKeysAreUsed(JdbcTasks.OWNERS);
        EmptyTables.assertKeysAreUsed(JdbcTasks.ADDED);
        EmptyTables.assertKeysAreUsed(JdbcTaskClock.ATTEMPTS);
    }
}
