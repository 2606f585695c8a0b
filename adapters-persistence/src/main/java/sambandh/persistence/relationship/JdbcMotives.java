package sambandh.persistence.relationship;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.relationship.Motives;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Motive;
import sambandh.domain.relationship.MotiveTold;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.CustomerCondition;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.KnownSets;

@Singleton
class JdbcMotives implements Motives {
    /** In the place of an order where there is none: nulls are never the same. */
    private static final UUID NO_ORDER = new UUID(0, 0);

    private final Db db;
    private final KnownSets sets;

    JdbcMotives(Db db, KnownSets sets) {
        this.db = db;
        this.sets = sets;
    }

    @Override
    public List<MotiveTold> of(CustomerId customer) {
        return db.list(
                "SELECT * FROM relationship_motive WHERE customer_id = ? ORDER BY told_at, id",
                row -> new MotiveTold(
                        row.uuid("id"),
                        customer,
                        Enums.of(Motive.class, row.text("motive")),
                        row.uuidOrNull("order_id"),
                        row.text("told_by"),
                        row.instant("told_at")),
                customer.value());
    }

    @Override
    public void add(MotiveTold motive) {
        UUID order = motive.orderId();
        db.write(
                "INSERT INTO relationship_motive (customer_id, id, motive, order_id, order_key, told_by, told_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE motive = VALUES(motive)",
                motive.customerId().value(),
                motive.id(),
                Enums.code(motive.motive()),
                order,
                order == null ? NO_ORDER : order,
                motive.toldBy(),
                motive.toldAt());
    }

    @Override
    public void remove(MotiveTold motive) {
        db.write(
                "DELETE FROM relationship_motive WHERE customer_id = ? AND id = ?",
                motive.customerId().value(),
                motive.id());
    }

    @Override
    public Map<Motive, Long> count(Scope scope, @Nullable UUID set) {
        CustomerCondition members =
                set == null ? new CustomerCondition("1 = 1", List.of()) : sets.members(set, scope);
        Map<Motive, Long> counts = new EnumMap<>(Motive.class);
        if (!(scope instanceof Scope.Nothing)) {
            db.list(
                    "SELECT m.motive, COUNT(DISTINCT m.customer_id) AS n FROM relationship_motive m WHERE "
                            + members.on("m.customer_id") + " GROUP BY m.motive",
                    members.params(),
                    row -> counts.put(Enums.of(Motive.class, row.text("motive")), row.number("n")));
        }
        return counts;
    }
}
