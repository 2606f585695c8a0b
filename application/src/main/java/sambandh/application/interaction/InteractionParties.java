package sambandh.application.interaction;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;

/** Tells whether what a touchpoint names is there. Inside a unit of work, customers that are there stay until its end. */
public interface InteractionParties {
    boolean isKnown(CustomerId customer);

    boolean isKnown(DepartmentId department);

    /** Empty where there is no such employee; the department itself is empty where they belong to none. */
    Optional<Optional<DepartmentId>> departmentOf(EmployeeId employee);

    /** Those of them who are people of the customer, asked at once however many they are. */
    Set<PersonId> peopleOf(CustomerId customer, Set<PersonId> people);

    /** The employee who a user of Sambandh is; empty for somebody who is none. */
    Optional<EmployeeId> employeeOf(UUID user);
}
