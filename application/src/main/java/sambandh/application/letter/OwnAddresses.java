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

/**
 * Where somebody of the company reads mail: at the address they sign in with, which administrators alone give, else at the
 * employee's.
 */
public final class OwnAddresses {
    private final Users users;
    private final Employees employees;
    private final Recipients recipients;

    public OwnAddresses(Users users, Employees employees, Recipients recipients) {
        this.users = users;
        this.employees = employees;
        this.recipients = recipients;
    }

    /** Empty where none is known. */
    public Optional<EmailAddress> of(Actor actor) {
        return actor instanceof Actor.Staff staff
                ? users.find(new UserId(staff.userId())).flatMap(this::of)
                : Optional.empty();
    }

    private Optional<EmailAddress> of(User user) {
        return ofLogin(user).or(() -> ofEmployee(user.details().employeeId()));
    }

    /** Whether it is also the address of somebody who gets the company's letters, whose wishes a test would go past. */
    public boolean isReaders(EmailAddress address) {
        return recipients.isSomebodys(address);
    }

    private Optional<EmailAddress> ofEmployee(@Nullable UUID id) {
        return Optional.ofNullable(id)
                .flatMap(it -> employees.find(new EmployeeId(it)))
                .flatMap(OwnAddresses::of);
    }

    private static Optional<EmailAddress> of(Employee employee) {
        return Optional.ofNullable(employee.details().email());
    }

    private static Optional<EmailAddress> ofLogin(User user) {
        try {
            return Optional.of(new EmailAddress(user.details().login().value()));
        } catch (InvalidValue noAddress) {
            return Optional.empty();
        }
    }
}
