package sambandh.persistence.company;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import sambandh.application.company.DepartmentViews;
import sambandh.application.company.Departments;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.Department;
import sambandh.domain.company.DepartmentId;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcDepartments implements Departments, DepartmentViews {
    private static final String DEPARTMENTS = "SELECT d.* FROM department d";
    private static final Map<String, SortColumn> SORTS = Map.of("name", SortColumn.text("d.name"));

    private final Db db;

    JdbcDepartments(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Department> find(DepartmentId id) {
        return db.one(DEPARTMENTS + " WHERE d.id = ?", JdbcDepartments::department, id.value());
    }

    @Override
    public void add(Department department) {
        Department.Details d = department.details();
        db.write(
                "INSERT INTO department (id, version, name, email, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?)",
                department.id().value(),
                department.version(),
                d.name(),
                d.email() == null ? null : d.email().value(),
                department.createdAt(),
                department.changedAt());
    }

    @Override
    public void replace(Department department) {
        Department.Details d = department.details();
        int matched = db.write(
                "UPDATE department SET version = ?, name = ?, email = ?, changed_at = ? WHERE id = ? AND version = ?",
                department.version(),
                d.name(),
                d.email() == null ? null : d.email().value(),
                department.changedAt(),
                department.id().value(),
                department.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("department");
        }
    }

    @Override
    public Page<Department> list(Scope scope, Page.Wanted wanted) {
        return new Select(DEPARTMENTS, "d.id")
                .visibleTo(scope)
                .page(
                        db,
                        wanted,
                        SORTS,
                        JdbcDepartments::department,
                        d -> new Page.Position(d.details().name(), d.id().value()));
    }

    @Override
    public Optional<Department> find(Scope scope, DepartmentId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private static Department department(Row row) throws SQLException {
        String email = row.textOrNull("email");
        return new Department(
                new DepartmentId(row.uuid("id")),
                row.number("version"),
                new Department.Details(row.text("name"), email == null ? null : new EmailAddress(email)),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
