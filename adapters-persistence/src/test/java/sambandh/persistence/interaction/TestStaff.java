package sambandh.persistence.interaction;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** Customers, their people, employees and departments in the database, written by the shortest way. */
final class TestStaff {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

    private TestStaff() {}

    static UUID customer() {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO customer (id, version, kind, name, created_at, changed_at)"
                        + " VALUES (?, 1, 'organisation', 'Some', ?, ?)",
                id,
                THEN,
                THEN);
        return id;
    }

    static UUID person(UUID customer) {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO person (id, version, name, do_not_contact, created_at, changed_at)"
                        + " VALUES (?, 1, 'Somebody', FALSE, ?, ?)",
                id,
                THEN,
                THEN);
        write("INSERT INTO customer_person (customer_id, person_id, role) VALUES (?, ?, 'buyer')", customer, id);
        return id;
    }

    static UUID department() {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO department (id, version, name, created_at, changed_at) VALUES (?, 1, 'Repairs', ?, ?)",
                id,
                THEN,
                THEN);
        return id;
    }

    static UUID employee(@Nullable UUID department) {
        return employee(department, null);
    }

    static UUID employee(@Nullable UUID department, @Nullable UUID manager) {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO employee (id, version, name, department_id, manager_id, active, created_at, changed_at)"
                        + " VALUES (?, 1, 'Tenzing', ?, ?, TRUE, ?, ?)",
                id,
                department,
                manager,
                THEN,
                THEN);
        return id;
    }

    static void write(String sql, @Nullable Object... params) {
        TestContext.bean(UnitOfWork.class).run(() -> TestContext.bean(Db.class).write(sql, params));
    }
}
