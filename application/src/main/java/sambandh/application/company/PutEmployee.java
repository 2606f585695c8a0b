package sambandh.application.company;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/**
 * Says how an employee is, by an outside id, again and again: makes the employee the first time, later replaces what
 * people edit. Outside ids are added to those known, never lost; what changes nothing writes nothing.
 */
public final class PutEmployee {
    /** @param expectedVersion null for any, or none yet */
    public record Command(
            Actor actor, ExternalId externalId, @Nullable Long expectedVersion, Employee.Details details) {}

    public sealed interface Outcome {
        record Created(Employee employee) implements Outcome {}

        record Changed(Employee employee) implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(EmployeeRefusal why) implements Outcome {}
    }

    private final Employees employees;
    private final CreateEmployee create;
    private final ChangeEmployee change;
    private final UnitOfWork unitOfWork;

    public PutEmployee(Employees employees, CreateEmployee create, ChangeEmployee change, UnitOfWork unitOfWork) {
        this.employees = employees;
        this.create = create;
        this.change = change;
        this.unitOfWork = unitOfWork;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Optional<Employee> known = employees.findByExternalId(command.externalId());
            Long expected = command.expectedVersion();
            if (expected != null
                    && known.filter(old -> old.version() == expected).isEmpty()) {
                return new Outcome.Stale();
            }
            Employee.Details wanted = command.details().with(Set.of(command.externalId()));
            return known.map(old -> replaced(command.actor(), old, wanted))
                    .orElseGet(() -> created(command.actor(), wanted));
        });
    }

    private Outcome created(Actor actor, Employee.Details details) {
        return switch (create.handle(new CreateEmployee.Command(actor, details))) {
            case CreateEmployee.Outcome.Created(Employee made) -> new Outcome.Created(made);
            case CreateEmployee.Outcome.Refused(EmployeeRefusal why) -> new Outcome.Refused(why);
        };
    }

    private Outcome replaced(Actor actor, Employee old, Employee.Details wanted) {
        Employee.Details details = wanted.with(old.details().externalIds());
        if (details.equals(old.details())) {
            return new Outcome.Changed(old);
        }
        return switch (change.handle(new ChangeEmployee.Command(actor, old.id(), old.version(), details))) {
            case ChangeEmployee.Outcome.Changed(Employee changed) -> new Outcome.Changed(changed);
            case ChangeEmployee.Outcome.Unknown _, ChangeEmployee.Outcome.Stale _ -> throw new LostUpdate("employee");
            case ChangeEmployee.Outcome.Refused(EmployeeRefusal why) -> new Outcome.Refused(why);
        };
    }
}
