package sambandh.application.task;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.Departments;
import sambandh.application.company.Employees;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.task.Task;

/** Where a task that a person makes or moves can be put. Wants a unit of work. */
public final class TaskPlaces {
    private final Tasks tasks;
    private final Employees employees;
    private final Departments departments;

    public TaskPlaces(Tasks tasks, Employees employees, Departments departments) {
        this.tasks = tasks;
        this.employees = employees;
        this.departments = departments;
    }

    Optional<TaskRefusal> refusal(
            @Nullable UUID customer, @Nullable EmployeeId assignee, @Nullable DepartmentId department) {
        if (customer != null && !tasks.holdOwners(List.of(customer)).containsKey(customer)) {
            return Optional.of(TaskRefusal.CUSTOMER_UNKNOWN);
        }
        if (assignee != null) {
            Optional<Employee> employee = employees.find(assignee);
            if (employee.isEmpty()) {
                return Optional.of(TaskRefusal.EMPLOYEE_UNKNOWN);
            }
            if (!employee.get().details().active()) {
                return Optional.of(TaskRefusal.EMPLOYEE_LEFT);
            }
        }
        boolean unknown = department != null && departments.find(department).isEmpty();
        return unknown ? Optional.of(TaskRefusal.DEPARTMENT_UNKNOWN) : Optional.empty();
    }

    Task.Place place(@Nullable UUID customer, @Nullable EmployeeId assignee, @Nullable DepartmentId department) {
        EmployeeId owner = customer == null
                ? null
                : tasks.holdOwners(List.of(customer))
                        .getOrDefault(customer, Optional.empty())
                        .orElse(null);
        return Task.Place.of(assignee, department, owner);
    }
}
