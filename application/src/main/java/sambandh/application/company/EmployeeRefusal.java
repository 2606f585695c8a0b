package sambandh.application.company;

import sambandh.domain.shared.ExternalId;

/** Why an employee cannot be kept as wanted. */
public sealed interface EmployeeRefusal {
    record ExternalIdTaken(ExternalId id) implements EmployeeRefusal {}

    record DepartmentUnknown() implements EmployeeRefusal {}

    record ManagerUnknown() implements EmployeeRefusal {}

    /** The employee would report to themselves, over others or at once. */
    record ManagerIsBelow() implements EmployeeRefusal {}

    /** The employee leaves and looks after customers, and nobody above is with the company. */
    record NobodyTakesOver() implements EmployeeRefusal {}
}
