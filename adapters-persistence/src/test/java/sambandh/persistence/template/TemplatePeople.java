package sambandh.persistence.template;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** People, customers and employees in the database, written by the shortest way. */
final class TemplatePeople {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Db DB = TestContext.bean(Db.class);
    private static final UnitOfWork UNIT_OF_WORK = TestContext.bean(UnitOfWork.class);

    private TemplatePeople() {}

    static UUID person(String name, @Nullable String called, @Nullable String language) {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO person (id, version, name, called, language, do_not_contact, created_at, changed_at)"
                        + " VALUES (?, 1, ?, ?, ?, FALSE, ?, ?)",
                id,
                name,
                called,
                language,
                THEN,
                THEN);
        return id;
    }

    static UUID employee(String name, boolean active) {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO employee (id, version, name, phone, active, created_at, changed_at)"
                        + " VALUES (?, 1, ?, '+919800000000', ?, ?, ?)",
                id,
                name,
                active,
                THEN,
                THEN);
        return id;
    }

    static UUID customer(String name, @Nullable UUID owner, UUID person) {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO customer (id, version, kind, name, owner_id, created_at, changed_at)"
                        + " VALUES (?, 1, 'organisation', ?, ?, ?, ?)",
                id,
                name,
                owner,
                THEN,
                THEN);
        write("INSERT INTO customer_person (customer_id, person_id, role) VALUES (?, ?, 'buyer')", id, person);
        return id;
    }

    private static void write(String sql, @Nullable Object... params) {
        UNIT_OF_WORK.run(() -> DB.write(sql, params));
    }
}
