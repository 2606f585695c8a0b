package sambandh.persistence.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** People and customers in the database, written by the shortest way. */
final class People {
    private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Db DB = TestContext.bean(Db.class);
    private static final UnitOfWork UNIT_OF_WORK = TestContext.bean(UnitOfWork.class);

    private People() {}

    static UUID person(String name, @Nullable String called, @Nullable String language, @Nullable String zone) {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO person (id, version, name, called, language, zone, do_not_contact, created_at, changed_at)"
                        + " VALUES (?, 1, ?, ?, ?, ?, FALSE, ?, ?)",
                id,
                name,
                called,
                language,
                zone,
                THEN,
                THEN);
        return id;
    }

    /** Somebody to whom sample letters can go. */
    static UUID reader() {
        UUID id = person("Somebody", null, null, null);
        address(id, 1, "anjali@example.com");
        return id;
    }

    static UUID customer(@Nullable String zone, Instant createdAt) {
        UUID id = UUID.randomUUID();
        write(
                "INSERT INTO customer (id, version, kind, name, zone, created_at, changed_at)"
                        + " VALUES (?, 1, 'organisation', 'Some', ?, ?, ?)",
                id,
                zone,
                createdAt,
                createdAt);
        return id;
    }

    static void belongs(UUID person, UUID customer, String role) {
        write("INSERT INTO customer_person (customer_id, person_id, role) VALUES (?, ?, ?)", customer, person, role);
    }

    static void address(UUID person, int place, String address) {
        write("INSERT INTO person_email (person_id, place, address) VALUES (?, ?, ?)", person, place, address);
    }

    static void write(String sql, @Nullable Object... params) {
        UNIT_OF_WORK.run(() -> DB.write(sql, params));
    }
}
