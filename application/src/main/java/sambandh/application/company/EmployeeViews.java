package sambandh.application.company;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

/** Employees to look at. */
public interface EmployeeViews {
    record Filter(
            @Nullable DepartmentId departmentId, @Nullable Boolean active) {}

    /** Sorts by {@code name}. */
    Page<Employee> list(Scope scope, Filter filter, Page.Wanted wanted);

    Optional<Employee> find(Scope scope, EmployeeId id);

    Optional<Employee> findByExternalId(Scope scope, ExternalId id);
}
