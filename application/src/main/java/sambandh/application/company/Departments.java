package sambandh.application.company;

import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;

/** The departments of the company. Writing wants a unit of work. */
public interface Departments {
    Optional<Department> find(DepartmentId id);

    void add(Department department);

    /**
     * Puts the department in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(Department department);
}
