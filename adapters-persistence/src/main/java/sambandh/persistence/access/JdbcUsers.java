package sambandh.persistence.access;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import sambandh.application.access.UserViews;
import sambandh.application.access.Users;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.access.Login;
import sambandh.domain.access.Role;
import sambandh.domain.access.User;
import sambandh.domain.access.UserId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcUsers implements Users, UserViews {
    private static final String USERS =
            "SELECT u.id, u.version, u.login, u.display_name, u.roles, u.disabled, u.employee_id, u.epoch,"
                    + " u.created_at, u.changed_at FROM app_user u";
    private static final Map<String, SortColumn> SORTS =
            Map.of("login", SortColumn.uniqueText("u.login"), "createdAt", SortColumn.instant("u.created_at"));

    private final Db db;

    JdbcUsers(Db db) {
        this.db = db;
    }

    @Override
    public Optional<User> find(UserId id) {
        return db.one(USERS + " WHERE u.id = ?", JdbcUsers::user, id.value());
    }

    @Override
    public Optional<User> findByLogin(Login login) {
        return db.one(USERS + " WHERE u.login = ?", JdbcUsers::user, login.value());
    }

    @Override
    public boolean none() {
        return !db.exists("SELECT 1 FROM app_user LIMIT 1");
    }

    @Override
    public int activeAdministrators() {
        // locked, so that two administrators cannot each take the other's role away
        return db.list(
                        "SELECT id FROM app_user WHERE disabled = FALSE AND FIND_IN_SET(?, roles) > 0 FOR UPDATE",
                        row -> row.uuid("id"),
                        Enums.code(Role.ADMINISTRATOR))
                .size();
    }

    @Override
    public boolean knowsEmployee(UUID id) {
        return db.exists("SELECT 1 FROM employee WHERE id = ?", id);
    }

    @Override
    public void add(User user) {
        User.Details d = user.details();
        db.write(
                "INSERT INTO app_user (id, version, login, display_name, roles, disabled, employee_id, epoch,"
                        + " created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                user.id().value(),
                user.version(),
                d.login().value(),
                d.displayName(),
                text(d.roles()),
                d.disabled(),
                d.employeeId(),
                user.epoch(),
                user.createdAt(),
                user.changedAt());
    }

    @Override
    public void replace(User user) {
        User.Details d = user.details();
        int matched = db.write(
                "UPDATE app_user SET version = ?, login = ?, display_name = ?, roles = ?, disabled = ?,"
                        + " employee_id = ?, epoch = ?, changed_at = ? WHERE id = ? AND version = ?",
                user.version(),
                d.login().value(),
                d.displayName(),
                text(d.roles()),
                d.disabled(),
                d.employeeId(),
                user.epoch(),
                user.changedAt(),
                user.id().value(),
                user.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("user");
        }
    }

    @Override
    public Optional<String> passwordHash(UserId id) {
        return db.one(
                "SELECT password_hash FROM app_user WHERE id = ? AND password_hash IS NOT NULL",
                row -> row.text("password_hash"),
                id.value());
    }

    @Override
    public void setPasswordHash(UserId id, String hash) {
        db.write("UPDATE app_user SET password_hash = ? WHERE id = ?", hash, id.value());
    }

    @Override
    public Page<User> list(Scope scope, Filter filter, Page.Wanted wanted) {
        return new Select(USERS, "u.id")
                .visibleTo(scope)
                .andIf(filter.role() == null ? null : Enums.code(filter.role()), "FIND_IN_SET(?, u.roles) > 0")
                .andIf(filter.disabled(), "u.disabled = ?")
                .page(db, wanted, SORTS, JdbcUsers::user, u -> position(u, wanted.sort()));
    }

    @Override
    public Optional<User> find(Scope scope, UserId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    private static Page.Position position(User u, String sort) {
        String value = sort.equals("login")
                ? u.details().login().value()
                : u.createdAt().toString();
        return new Page.Position(value, u.id().value());
    }

    private static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Enums::code).collect(Collectors.joining(","));
    }

    private static User user(Row row) throws SQLException {
        Set<Role> roles = Arrays.stream(row.text("roles").split(","))
                .map(code -> Enums.of(Role.class, code))
                .collect(Collectors.toUnmodifiableSet());
        return new User(
                new UserId(row.uuid("id")),
                row.number("version"),
                new User.Details(
                        new Login(row.text("login")),
                        row.text("display_name"),
                        roles,
                        row.flag("disabled"),
                        row.uuidOrNull("employee_id")),
                row.number("epoch"),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
