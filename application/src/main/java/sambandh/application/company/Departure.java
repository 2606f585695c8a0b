package sambandh.application.company;

import java.util.Optional;
import sambandh.domain.company.Employee;
import sambandh.domain.shared.Actor;

/** What has to be seen to when somebody leaves the company; columns to the right contribute it. */
@FunctionalInterface
public interface Departure {
    /**
     * Called in the unit of work in which the employee becomes inactive, who is held before that is written.
     *
     * @param leaver as they will be
     *
     * @return why they cannot leave yet
     */
    Optional<EmployeeRefusal> leaves(Actor actor, Employee leaver);
}
