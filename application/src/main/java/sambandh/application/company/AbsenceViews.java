package sambandh.application.company;

import java.util.Optional;
import sambandh.application.shared.Page;
import sambandh.domain.company.Absence;
import sambandh.domain.company.AbsenceId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Scope;

/** Absences to look at. */
public interface AbsenceViews {
    /** Sorts by {@code from}. */
    Page<Absence> list(Scope scope, EmployeeId who, Page.Wanted wanted);

    Optional<Absence> find(Scope scope, EmployeeId who, AbsenceId id);
}
