package sambandh.application.company;

import java.time.Clock;
import sambandh.application.shared.Audit;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Actor;

/** Changes what people edit of a department. */
public final class ChangeDepartment {
    /** @param expectedVersion the version that the change was made from */
    public record Command(Actor actor, DepartmentId id, long expectedVersion, Department.Details details) {}

    public sealed interface Outcome {
        record Changed(Department department) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}
    }

    private final Departments departments;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Clock clock;

    public ChangeDepartment(Departments departments, Audit audit, UnitOfWork unitOfWork, Clock clock) {
        this.departments = departments;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.clock = clock;
    }

    public Outcome handle(Command command) {
        return unitOfWork.perform(() -> {
            Department old = departments.find(command.id()).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != command.expectedVersion()) {
                return new Outcome.Stale();
            }
            if (command.details().equals(old.details())) {
                return new Outcome.Changed(old);
            }
            Department changed = old.change(command.details(), clock.instant());
            departments.replace(changed);
            audit.record(
                    command.actor(),
                    "department.change",
                    old.id().value(),
                    CompanyAudit.fields(old.details()),
                    CompanyAudit.fields(changed.details()));
            return new Outcome.Changed(changed);
        });
    }
}
