package sambandh.application.interaction;

import java.util.Optional;
import sambandh.application.company.Employees;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.Customer;
import sambandh.domain.shared.Actor;

/** In whose name a note is: the customer's owner's; of nobody's customer, whoever writes it. Who has left signs nothing. */
public final class NoteSigners {
    private final Employees employees;
    private final InteractionParties parties;

    public NoteSigners(Employees employees, InteractionParties parties) {
        this.employees = employees;
        this.parties = parties;
    }

    Optional<Employee> of(Customer customer, Actor actor) {
        EmployeeId owner = customer.details().ownerId();
        return Optional.ofNullable(owner)
                .flatMap(this::present)
                .or(() -> actor instanceof Actor.Staff staff
                        ? parties.employeeOf(staff.userId()).flatMap(this::present)
                        : Optional.empty());
    }

    private Optional<Employee> present(EmployeeId id) {
        return employees.find(id).filter(it -> it.details().active());
    }
}
