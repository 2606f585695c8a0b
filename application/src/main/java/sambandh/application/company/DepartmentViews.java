package sambandh.application.company;

import java.util.Optional;
import sambandh.application.shared.Page;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Scope;

/** Departments to look at. */
public interface DepartmentViews {
    /** Sorts by {@code name}. */
    Page<Department> list(Scope scope, Page.Wanted wanted);

    Optional<Department> find(Scope scope, DepartmentId id);
}
