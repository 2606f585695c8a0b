package sambandh.rest.company;

import java.util.List;
import sambandh.application.company.EmployeeRefusal;
import sambandh.domain.shared.Fault;
import sambandh.rest.shared.ProblemException;
import sambandh.rest.shared.ProblemKind;

/** Why an employee was not kept, as problems. */
final class EmployeeProblems {
    private EmployeeProblems() {}

    static ProblemException of(EmployeeRefusal why) {
        return switch (why) {
            case EmployeeRefusal.ExternalIdTaken _ ->
                ProblemException.conflict(
                        "/externalIds", "external_id_taken", "Another employee has this outside id already.");
            case EmployeeRefusal.DepartmentUnknown _ ->
                invalid("/departmentId", "unknown_department", "There is no such department.");
            case EmployeeRefusal.ManagerUnknown _ ->
                invalid("/managerId", "unknown_employee", "There is no such employee.");
            case EmployeeRefusal.NobodyTakesOver _ ->
                ProblemException.conflict(
                        "/active",
                        "nobody_takes_over",
                        "The employee looks after customers, and nobody above is with the company: hand them over first.");
            case EmployeeRefusal.ManagerIsBelow _ ->
                ProblemException.conflict(
                        "/managerId", "manager_is_below", "Nobody reports to themselves, not even over others.");
        };
    }

    private static ProblemException invalid(String pointer, String code, String detail) {
        return new ProblemException(ProblemKind.INVALID, null, List.of(new Fault(pointer, code, detail)));
    }
}
