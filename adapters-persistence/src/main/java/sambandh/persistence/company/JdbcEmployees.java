package sambandh.persistence.company;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.application.company.EmployeeViews;
import sambandh.application.company.Employees;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.PhoneNumber;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.RowLocks;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcEmployees implements Employees, EmployeeViews {
    private static final ExternalIds EXTERNAL_IDS = new ExternalIds("employee");
    private static final String EMPLOYEES =
            "SELECT e.*, " + EXTERNAL_IDS.asColumn("e.id") + " AS external_ids FROM employee e";
    private static final Map<String, SortColumn> SORTS = Map.of("name", SortColumn.text("e.name"));

    /** In share mode: nobody leaves between being asked and becoming an owner. */
    private static final String HOLD_ACTIVE = "SELECT e.id, e.version FROM employee e FORCE INDEX (PRIMARY)"
            + " WHERE e.active = TRUE AND e.id IN (:keys) ORDER BY e.id LOCK IN SHARE MODE";

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
    public Set<EmployeeId> holdActive(Collection<EmployeeId> ids) {
        db.mustBeInUnitOfWork();
        List<UUID> inOrder = ids.stream()
                .map(EmployeeId::value)
                .distinct()
                .sorted(BinaryUuid.AS_STORED)
                .toList();
        return new HashSet<>(InLists.read(db, HOLD_ACTIVE, List.of(), inOrder, row -> new EmployeeId(row.uuid("id"))));
    }

    @Override
    public void hold(EmployeeId id) {
        RowLocks.hold(db, "employee", () -> List.of(id.value()));
    }

    @Override
    public List<Employee> activeIn(DepartmentId department, int atMost) {
        return db.list(
                EMPLOYEES + " WHERE e.department_id = ? AND e.active = TRUE ORDER BY e.name, e.id LIMIT " + atMost,
                JdbcEmployees::employee,
                department.value());
    }

    @Override
    public void add(Employee employee) {
        Employee.Details d = employee.details();
        db.write(
                "INSERT INTO employee (id, version, name, email, phone, department_id, manager_id, active, languages,"
                        + " industries, capacity, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                employee.id().value(),
                employee.version(),
                d.name(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.departmentId() == null ? null : d.departmentId().value(),
                d.managerId() == null ? null : d.managerId().value(),
                d.active(),
                text(d.languages(), Language::tag),
                text(d.industries(), Code::value),
                d.capacity(),
                employee.createdAt(),
                employee.changedAt());
        EXTERNAL_IDS.add(db, employee.id().value(), d.externalIds());
    }

    @Override
    public void replace(Employee employee) {
        Employee.Details d = employee.details();
        int matched = db.write(
                "UPDATE employee SET version = ?, name = ?, email = ?, phone = ?, department_id = ?, manager_id = ?,"
                        + " active = ?, languages = ?, industries = ?, capacity = ?, changed_at = ? WHERE id = ? AND version = ?",
                employee.version(),
                d.name(),
                d.email() == null ? null : d.email().value(),
                d.phone() == null ? null : d.phone().value(),
                d.departmentId() == null ? null : d.departmentId().value(),
                d.managerId() == null ? null : d.managerId().value(),
                d.active(),
                text(d.languages(), Language::tag),
                text(d.industries(), Code::value),
                d.capacity(),
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

    private static <T> @Nullable String text(Collection<T> codes, Function<T, String> code) {
        return codes.isEmpty() ? null : codes.stream().map(code).sorted().collect(Collectors.joining(","));
    }

    private static <T> Set<T> set(@Nullable String text, Function<String, T> make) {
        return text == null
                ? Set.of()
                : Arrays.stream(text.split(",")).map(make).collect(Collectors.toUnmodifiableSet());
    }

    private static Employee employee(Row row) throws SQLException {
        String email = row.textOrNull("email");
        String phone = row.textOrNull("phone");
        UUID department = row.uuidOrNull("department_id");
        UUID manager = row.uuidOrNull("manager_id");
        Long capacity = row.numberOrNull("capacity");
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
                        set(row.textOrNull("languages"), Language::new),
                        set(row.textOrNull("industries"), Code::new),
                        capacity == null ? null : (Integer) capacity.intValue(),
                        EXTERNAL_IDS.read(row.textOrNull("external_ids"))),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
