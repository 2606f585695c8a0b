package sambandh.application.company;

import java.time.Clock;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.Actor;

/** Opens a department. Nothing stands against it: two may even have one name. */
public final class CreateDepartment {
    public record Command(Actor actor, Department.Details details) {}

    private final Departments departments;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public CreateDepartment(Departments departments, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.departments = departments;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Department handle(Command command) {
        return unitOfWork.perform(() -> {
            Department made = Department.make(new DepartmentId(ids.next()), command.details(), clock.instant());
            departments.add(made);
            audit.record(
                    command.actor(),
                    "department.create",
                    made.id().value(),
                    Map.of(),
                    CompanyAudit.fields(made.details()));
            return made;
        });
    }
}
