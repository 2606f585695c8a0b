package sambandh.persistence.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.UnitOfWork;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.TestContext;

/** Customers and products that are just there. */
public final class TestParties {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

    private TestParties() {}

    public static UUID customer() {
        return customer(TestContext.bean(UnitOfWork.class), TestContext.bean(Db.class), UUID.randomUUID(), null);
    }

    public static UUID customer(UnitOfWork unitOfWork, Db db, UUID id, @Nullable String country) {
        unitOfWork.run(() -> db.write(
                "INSERT INTO customer (id, version, kind, name, country, created_at, changed_at)"
                        + " VALUES (?, 1, 'private_person', 'Somebody', ?, ?, ?)",
                id,
                country,
                LONG_AGO,
                LONG_AGO));
        return id;
    }

    public static UUID product() {
        return product(TestContext.bean(UnitOfWork.class), TestContext.bean(Db.class));
    }

    static UUID product(UnitOfWork unitOfWork, Db db) {
        UUID id = UUID.randomUUID();
        unitOfWork.run(() -> db.write(
                "INSERT INTO product (id, version, name, kind, active, created_at, changed_at)"
                        + " VALUES (?, 1, 'Something', 'product', TRUE, ?, ?)",
                id,
                LONG_AGO,
                LONG_AGO));
        return id;
    }
}
