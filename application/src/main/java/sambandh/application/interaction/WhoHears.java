package sambandh.application.interaction;

import sambandh.application.company.Employees;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;

/** How somebody listens is seen by that employee and by the manager, and by nobody else, whatever their role. */
public final class WhoHears {
    private final InteractionParties parties;
    private final Employees employees;

    public WhoHears(InteractionParties parties, Employees employees) {
        this.parties = parties;
        this.employees = employees;
    }

    public boolean mayHearOf(Actor actor, EmployeeId employee) {
        if (!(actor instanceof Actor.Staff(var user, var _))) {
            return false;
        }
        EmployeeId self = parties.employeeOf(user).orElse(null);
        return self != null
                && (self.equals(employee)
                        || employees
                                .find(employee)
                                .filter(it -> self.equals(it.details().managerId()))
                                .isPresent());
    }
}
