package sambandh.persistence.interaction;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sambandh.application.interaction.InteractionParties;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.PersonId;
import sambandh.persistence.shared.Db;

/** A shared lock keeps the customer until the unit of work ends; FOR SHARE is not known to both servers. */
@Singleton
class JdbcInteractionParties implements InteractionParties {
    private final Db db;

    JdbcInteractionParties(Db db) {
        this.db = db;
    }

    @Override
    public boolean isKnown(CustomerId customer) {
        return db.exists("SELECT 1 FROM customer WHERE id = ? LOCK IN SHARE MODE", customer.value());
    }

    @Override
    public boolean isKnown(DepartmentId department) {
        return db.exists("SELECT 1 FROM department WHERE id = ?", department.value());
    }

    @Override
    public Optional<Optional<DepartmentId>> departmentOf(EmployeeId employee) {
        return db.one(
                "SELECT department_id FROM employee WHERE id = ?",
                row -> Optional.ofNullable(row.uuidOrNull("department_id")).map(DepartmentId::new),
                employee.value());
    }

    @Override
    public Set<PersonId> peopleOf(CustomerId customer, Set<PersonId> people) {
        List<Object> params = new ArrayList<>(List.of(customer.value()));
        people.forEach(person -> params.add(person.value()));
        return new HashSet<>(db.list(
                "SELECT DISTINCT person_id FROM customer_person WHERE customer_id = ? AND person_id IN ("
                        + String.join(", ", Collections.nCopies(people.size(), "?")) + ")",
                params,
                row -> new PersonId(row.uuid("person_id"))));
    }

    @Override
    public Optional<EmployeeId> employeeOf(UUID user) {
        return db.one(
                        "SELECT employee_id FROM app_user WHERE id = ?",
                        row -> Optional.ofNullable(row.uuidOrNull("employee_id")),
                        user)
                .flatMap(it -> it)
                .map(EmployeeId::new);
    }
}
