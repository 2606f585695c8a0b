package sambandh.application.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import sambandh.application.access.InMemoryUsers;
import sambandh.application.access.SampleUsers;
import sambandh.application.company.InMemoryEmployees;
import sambandh.application.company.SampleCompany;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.company.Employee;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.EmailAddress;

class OwnAddressesTest {
    private final InMemoryUnitOfWork unitOfWork = new InMemoryUnitOfWork();
    private final InMemoryUsers users = new InMemoryUsers(unitOfWork);
    private final InMemoryEmployees employees = new InMemoryEmployees(unitOfWork);
    private final InMemoryRecipients recipients = new InMemoryRecipients();
    private final OwnAddresses own = new OwnAddresses(users, employees, recipients);

    private Actor user(String login, @Nullable UUID employee) {
        UUID id = UUID.randomUUID();
        var details = new User.Details(new Login(login), "Maya", Set.of(Role.AGENT), false, employee);
        unitOfWork.run(() -> users.add(User.make(new UserId(id), details, SampleUsers.MADE_AT)));
        return new Actor.Staff(id, Set.of("agent"));
    }

    private UUID employee(Employee.Details details) {
        Employee employee = SampleCompany.made(details);
        unitOfWork.run(() -> employees.add(employee));
        return employee.id().value();
    }

    @Test
    void who_signs_in_with_no_address_reads_at_the_employees() {
        Actor maya = user("maya", employee(SampleCompany.employee("Maya")));
        assertThat(own.of(maya)).contains(new EmailAddress("asha@chai.example"));
    }

    /** Managers write employees, their own too; the address of a sign-in is an administrator's to give. */
    @Test
    void the_address_of_the_sign_in_goes_before_the_employees() {
        Actor maya = user("maya@home.example", employee(SampleCompany.employee("Maya")));
        assertThat(own.of(maya)).contains(new EmailAddress("maya@home.example"));
    }

    @Test
    void a_readers_address_is_known_however_it_is_written() {
        recipients.add("Anjali", "hi", "anjali@example.com");
        assertThat(own.isReaders(new EmailAddress("Anjali@Example.com"))).isTrue();
        assertThat(own.isReaders(new EmailAddress("maya@example.com"))).isFalse();
    }

    @Test
    void others_read_where_they_sign_in_if_that_is_an_address() {
        UUID without = employee(SampleCompany.employeeIn("Maya", null, null, true));
        assertThat(own.of(user("maya@home.example", without))).contains(new EmailAddress("maya@home.example"));
        assertThat(own.of(user("asha@home.example", null))).contains(new EmailAddress("asha@home.example"));
        assertThat(own.of(user("maya", null))).isEmpty();
        assertThat(own.of(new Actor.Staff(UUID.randomUUID(), Set.of()))).isEmpty();
        assertThat(own.of(new Actor.Job("nightly"))).isEmpty();
    }
}
