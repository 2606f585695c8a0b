package sambandh.persistence.company;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import sambandh.application.company.EmployeeViews;
import sambandh.application.company.Employees;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcEmployees implements Employees, EmployeeViews {
    private static final ExternalIds EXTERNAL_IDS = new ExternalIds("employee");
    private static final String EMPLOYEES =
            "SELECT e.*, " + EXTERNAL_IDS.asColumn("e.id") + " AS external_ids FROM employee e";
    private static final Map<String, SortColumn> SORTS = Map.of("name", SortColumn.text("e.name"));

    private final Db db;

    JdbcEmployees(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Employee> find(EmployeeId id) {
        return db.one(EMPLOYEES + " WHERE e.id = ?", JdbcEmployees::employee, id.value());
    }

    @Override
    public Optional<Employee> findByExternalId(ExternalId id) {
        return EXTERNAL_IDS.owner(db, id).flatMap(owner -> find(new EmployeeId(owner)));
    }

    @Override
    public void add(Employee employee) {
        Employee.Details d = employee.details();
        db.write(
                "INSERT INTO employee (id, version, name, email, phone, department_id, manager_id, active, created_at,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                employee.id().value(),
                employee.version(),
                d.name(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.departmentId() == null ? null : d.departmentId().value(),
                d.managerId() == null ? null : d.managerId().value(),
                d.active(),
                employee.createdAt(),
                employee.changedAt());
        EXTERNAL_IDS.add(db, employee.id().value(), d.externalIds());
    }

    @Override
    public void replace(Employee employee) {
        Employee.Details d = employee.details();
        int matched = db.write(
                "UPDATE employee SET version = ?, name = ?, email = ?, phone = ?, department_id = ?, manager_id = ?,"
                        + " active = ?, changed_at = ? WHERE id = ? AND version = ?",
                employee.version(),
                d.name(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.departmentId() == null ? null : d.departmentId().value(),
                d.managerId() == null ? null : d.managerId().value(),
                d.active(),
                employee.changedAt(),
                employee.id().value(),
                employee.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("employee");
        }
        EXTERNAL_IDS.replace(db, employee.id().value(), d.externalIds());
    }

    @Override
    public Page<Employee> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return new Select(EMPLOYEES, "e.id")
                .visibleTo(scope)
                .andIf(
                        filter.departmentId() == null
                                ? null
                                : filter.departmentId().value(),
                        "e.department_id = ?")
                .andIf(filter.active(), "e.active = ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        JdbcEmployees::employee,
                        e -> new Page.Position(e.details().name(), e.id().value()));
    }

    @Override
    public Optional<Employee> find(Scope scope, EmployeeId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Employee> findByExternalId(Scope scope, ExternalId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : findByExternalId(id);
    }

    private static Employee employee(Row row) throws SQLException {
        String email = row.textOrNull("email");
        String phone = row.textOrNull("phone");
        UUID department = row.uuidOrNull("department_id");
        UUID manager = row.uuidOrNull("manager_id");
        return new Employee(
                new EmployeeId(row.uuid("id")),
                row.number("version"),
                new Employee.Details(
                        row.text("name"),
                        email == null ? null : new EmailAddress(email),
                        phone == null ? null : new PhoneNumber(phone),
                        department == null ? null : new DepartmentId(department),
                        manager == null ? null : new EmployeeId(manager),
                        row.flag("active"),
                        EXTERNAL_IDS.read(row.textOrNull("external_ids"))),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
