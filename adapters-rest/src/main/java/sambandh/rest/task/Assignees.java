package sambandh.rest.task;

import jakarta.inject.Singleton;
import sambandh.application.task.WorkOf;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.InvalidValue;
import sambandh.rest.shared.Caller;
import sambandh.rest.shared.Wire;

/** An employee by their id, or whoever asks by {@code me}. */
@Singleton
class Assignees {
    static final String ME = "me";

    private final WorkOf workOf;
    private final Caller caller;

    Assignees(WorkOf workOf, Caller caller) {
        this.workOf = workOf;
        this.caller = caller;
    }

    /** @throws InvalidValue {@code no_employee}, {@code invalid_id} */
    EmployeeId read(String text) {
        return text.equals(ME)
                ? workOf.employee(caller.actor())
                        .orElseThrow(() -> new InvalidValue(
                                "no_employee",
                                "You are signed in as nobody who works on tasks. An administrator can set the employeeId"
                                        + " of your user."))
                : new EmployeeId(Wire.idInBody(text));
    }
}
