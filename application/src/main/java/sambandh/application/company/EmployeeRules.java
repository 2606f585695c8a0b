package sambandh.application.company;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;

/** What an employee must fit in with. */
final class EmployeeRules {
    private final Employees employees;
    private final Departments departments;

    EmployeeRules(Employees employees, Departments departments) {
        this.employees = employees;
        this.departments = departments;
    }

    Optional<EmployeeRefusal> refusal(EmployeeId id, Employee.Details details) {
        for (var externalId : details.externalIds()) {
            if (employees
                    .findByExternalId(externalId)
                    .filter(other -> !other.id().equals(id))
                    .isPresent()) {
                return Optional.of(new EmployeeRefusal.ExternalIdTaken(externalId));
            }
        }
        DepartmentId department = details.departmentId();
        if (department != null && departments.find(department).isEmpty()) {
            return Optional.of(new EmployeeRefusal.DepartmentUnknown());
        }
        return managerRefusal(id, details.managerId());
    }

    private Optional<EmployeeRefusal> managerRefusal(EmployeeId id, @Nullable EmployeeId managerId) {
        Set<EmployeeId> seen = new HashSet<>(Set.of(id));
        EmployeeId above = managerId;
        while (above != null) {
            if (!seen.add(above)) {
                return Optional.of(new EmployeeRefusal.ManagerIsBelow());
            }
            Employee manager = employees.find(above).orElse(null);
            if (manager == null) {
                return Optional.of(new EmployeeRefusal.ManagerUnknown());
            }
            above = manager.details().managerId();
        }
        return Optional.empty();
    }
}
