package sambandh.application.company;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.ExternalId;

/** The employees of the company. Writing wants a unit of work. */
public interface Employees {
    Optional<Employee> find(EmployeeId id);

    Optional<Employee> findByExternalId(ExternalId id);

    /** Those of them who are with the company, which nobody changes until the unit of work ends. Wants one. */
    Set<EmployeeId> holdActive(Collection<EmployeeId> ids);

    /** Nobody changes the employee, or has them held, until the unit of work ends. Wants one. */
    void hold(EmployeeId id);

    /** Who is with the company and works there, by name. */
    List<Employee> activeIn(DepartmentId department, int atMost);

    /** @throws LostUpdate when somebody else took one of its outside ids in between */
    void add(Employee employee);

    /**
     * Puts the employee in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest, or somebody else took one of its outside ids in between
     */
    void replace(Employee employee);
}
