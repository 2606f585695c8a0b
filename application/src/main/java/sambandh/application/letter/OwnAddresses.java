package sambandh.application.letter;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.access.Users;
import sambandh.application.company.Employees;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.InvalidValue;

/** Where somebody of the company reads mail: at the employee's address, else at the one they sign in with. */
public final class OwnAddresses {
    private final Users users;
    private final Employees employees;

    public OwnAddresses(Users users, Employees employees) {
        this.users = users;
        this.employees = employees;
    }

    /** Empty where none is known. */
    public Optional<EmailAddress> of(Actor actor) {
        return actor instanceof Actor.Staff staff
                ? users.find(new UserId(staff.userId())).flatMap(this::of)
                : Optional.empty();
    }

    private Optional<EmailAddress> of(User user) {
        UUID employee = user.details().employeeId();
        EmailAddress own = employee == null ? null : ofEmployee(employee);
        return own == null ? ofLogin(user) : Optional.of(own);
    }

    private @Nullable EmailAddress ofEmployee(UUID id) {
        Employee employee = employees.find(new EmployeeId(id)).orElse(null);
        return employee == null ? null : employee.details().email();
    }

    private static Optional<EmailAddress> ofLogin(User user) {
        try {
            return Optional.of(new EmailAddress(user.details().login().value()));
        } catch (InvalidValue noAddress) {
            return Optional.empty();
        }
    }
}
