package sambandh.application.company;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;

/** Changes what people edit of an employee. */
public final class ChangeEmployee {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, EmployeeId id, long expectedVersion, Employee.Details details) {}

    public sealed interface Outcome {
        record Changed(Employee employee) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(EmployeeRefusal why) implements Outcome {}
    }

    private final Employees employees;
    private final EmployeeRules rules;
    private final List<Departure> departures;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeEmployee(
            Employees employees,
            Departments departments,
            List<Departure> departures,
            Audit audit,
            UnitOfWork unitOfWork,
            Clock clock) {
        this.employees = employees;
        this.rules = new EmployeeRules(employees, departments);
        this.departures = List.copyOf(departures);
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Employee old = employees.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            Optional<EmployeeRefusal> refusal = rules.refusal(old.id(), command.details());
            if (refusal.isPresent()) {
                return new Outcome.Refused(refusal.get());
            }
            if (command.details().equals(old.details())) {
                return new Outcome.Changed(old);
            }
            Employee changed = old.change(command.details(), clock.instant());
            Optional<EmployeeRefusal> stays = leaves(command.actor(), old, changed);
            if (stays.isPresent()) {
                return new Outcome.Refused(stays.get());
            }
            employees.replace(changed);
            audit.record(
                    command.actor(),
                    "employee.change",
                    old.id().value(),
                    CompanyAudit.fields(old.details()),
                    CompanyAudit.fields(changed.details()));
            return new Outcome.Changed(changed);
        });
    }

    private Optional<EmployeeRefusal> leaves(Actor actor, Employee old, Employee changed) {
        if (!old.details().active() || changed.details().active()) {
            return Optional.empty();
        }
        // nobody gives them something to look after from now on
        employees.hold(old.id());
        return departures.stream()
                .map(departure -> departure.leaves(actor, changed))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
