package sambandh.application.company;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;

/** Takes an employee in. */
public final class CreateEmployee {
    public record Command(Actor actor, Employee.Details details) {}

    public sealed interface Outcome {
        record Created(Employee employee) implements Outcome {}

        record Refused(EmployeeRefusal why) implements Outcome {}
    }

    private final Employees employees;
    private final EmployeeRules rules;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateEmployee(
            Employees employees, Departments departments, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.employees = employees;
        this.rules = new EmployeeRules(employees, departments);
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            EmployeeId id = new EmployeeId(ids.next());
            Optional<EmployeeRefusal> refusal = rules.refusal(id, command.details());
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            Employee made = Employee.make(id, command.details(), clock.instant());
            employees.add(made);
            audit.record(command.actor(), "employee.create", id.value(), Map.of(), CompanyAudit.fields(made.details()));
            return new Outcome.Created(made);
        });
    }
}
