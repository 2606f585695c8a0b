package sambandh.persistence.relationship;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.relationship.RelationshipViews;
import sambandh.application.relationship.Relationships;
import sambandh.application.relationship.Stages;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Relationship;
import sambandh.domain.relationship.Stage;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.CustomerCondition;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.KnownSets;

@Singleton
class JdbcRelationships implements Relationships, RelationshipViews {
    static final String COUNT = "SELECT s.stage, s.kind IS NULL AS bare, COUNT(*) AS n FROM relationship_stage s"
            + " WHERE s.stage IN ('exploration', 'awareness', 'expansion', 'commitment', 'dissolution')"
            + " AND s.from_day <= ? AND s.until_day > ? AND ";

    private record Part(Stage stage, boolean bare, long customers) {}

    private final Db db;
    private final Stages stages;
    private final KnownSets sets;

    JdbcRelationships(Db db, Stages stages, KnownSets sets) {
        this.db = db;
        this.stages = stages;
        this.sets = sets;
    }

    @Override
    public Relationship find(CustomerId customer) {
        return db.one(
                        "SELECT * FROM relationship_type WHERE customer_id = ?",
                        row -> new Relationship(
                                customer,
                                row.number("version"),
                                KindText.kind(row.text("type"), row.text("modes"))),
                        customer.value())
                .orElseGet(() -> Relationship.unset(customer));
    }

    @Override
    public void choose(Relationship relationship, Relationship.Change change) {
        UUID customer = relationship.customerId().value();
        String type = Enums.code(relationship.kind().type());
        String modes = KindText.modes(relationship.kind());
        if (relationship.version() == 1) {
            if (find(relationship.customerId()).isChosen()) {
                throw new LostUpdate("relationship");
            }
            db.write(
                    "INSERT INTO relationship_type (customer_id, version, type, modes) VALUES (?, 1, ?, ?)",
                    customer,
                    type,
                    modes);
        } else if (db.write(
                        "UPDATE relationship_type SET version = ?, type = ?, modes = ?"
                                + " WHERE customer_id = ? AND version = ?",
                        relationship.version(),
                        type,
                        modes,
                        customer,
                        relationship.version() - 1)
                == 0) {
            throw new LostUpdate("relationship");
        }
        db.write(
                "INSERT INTO relationship_change (customer_id, changed_at, id, day, type, modes, reason, changed_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                customer,
                change.at(),
                change.id(),
                change.day(),
                type,
                modes,
                change.reason(),
                change.by());
    }

    @Override
    public Optional<Shown> find(Scope scope, CustomerId customer) {
        if (scope instanceof Scope.Nothing) {
            return Optional.empty();
        }
        return db.one(
                        "SELECT owner_id IS NOT NULL AS owned FROM customer WHERE id = ?",
                        row -> row.flag("owned"),
                        customer.value())
                .map(owned -> new Shown(
                        find(customer), changes(customer), stages.of(customer), stages.told(customer), owned));
    }

    @Override
    public Count count(Scope scope, LocalDate asOf, @Nullable UUID set) {
        CustomerCondition members =
                set == null ? new CustomerCondition("1 = 1", List.of()) : sets.members(set, scope);
        if (scope instanceof Scope.Nothing) {
            return new Count(Map.of(), 0, 0);
        }
        List<@Nullable Object> params = new ArrayList<>();
        params.add(asOf);
        params.add(asOf);
        params.addAll(members.params());
        List<Part> parts = db.list(
                COUNT + members.on("s.customer_id") + " GROUP BY s.stage, s.kind IS NULL",
                params,
                row -> new Part(Enums.of(Stage.class, row.text("stage")), row.flag("bare"), row.number("n")));
        long all = db.list(
                        "SELECT COUNT(*) AS n FROM customer c WHERE " + members.on("c.id"),
                        members.params(),
                        row -> row.number("n"))
                .getFirst();
        long behind = db.one("SELECT COUNT(DISTINCT customer_id) AS n FROM relationship_due", row -> row.number("n"))
                .orElse(0L);
        return count(parts, all, behind);
    }

    private static Count count(List<Part> parts, long all, long behind) {
        Map<Stage, Long> customers = new EnumMap<>(Stage.class);
        long unknown = all;
        for (Stage stage : Stage.values()) {
            customers.put(stage, 0L);
        }
        for (Part part : parts) {
            customers.merge(part.stage(), part.customers(), Long::sum);
            unknown -= part.bare() ? 0 : part.customers();
        }
        long known = customers.values().stream().mapToLong(Long::longValue).sum();
        customers.merge(Stage.EXPLORATION, Math.max(0, all - known), Long::sum);
        return new Count(customers, Math.max(0, unknown), behind);
    }

    private List<Relationship.Change> changes(CustomerId customer) {
        return db.list(
                "SELECT * FROM relationship_change WHERE customer_id = ? ORDER BY changed_at DESC, id DESC",
                row -> new Relationship.Change(
                        row.uuid("id"),
                        customer,
                        KindText.kind(row.text("type"), row.text("modes")),
                        row.date("day"),
                        row.textOrNull("reason"),
                        row.text("changed_by"),
                        row.instant("changed_at")),
                customer.value());
    }
}
