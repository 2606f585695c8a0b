package sambandh.application.company;

import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.ExternalId;

/** The employees of the company. Writing wants a unit of work. */
public interface Employees {
    Optional<Employee> find(EmployeeId id);

    Optional<Employee> findByExternalId(ExternalId id);

    /** @throws LostUpdate when somebody else took one of its outside ids in between */
    void add(Employee employee);

    /**
     * Puts the employee in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest, or somebody else took one of its outside ids in between
     */
    void replace(Employee employee);
}
