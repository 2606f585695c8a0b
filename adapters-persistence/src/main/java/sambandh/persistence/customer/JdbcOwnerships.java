package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.OwnershipViews;
import sambandh.application.customer.Ownerships;
import sambandh.application.shared.Ids;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.customer.OwnerChange;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcOwnerships implements Ownerships, OwnershipViews {
    private static final Map<String, SortColumn> SORTS = Map.of("at", SortColumn.instant("o.at"));
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private final Db db;
    private final Ids ids;

    JdbcOwnerships(Db db, Ids ids) {
        this.db = db;
        this.ids = ids;
    }

    @Override
    public void add(Collection<OwnerChange> changes) {
        db.writeAll(
                "INSERT INTO customer_ownership (customer_id, at, id, owner_id, cover_id, new_owner, told_by, why, reference)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                changes.stream()
                        .map(o -> Arrays.<@Nullable Object>asList(
                                o.customerId().value(),
                                o.at(),
                                o.id(),
                                o.ownerId() == null ? null : o.ownerId().value(),
                                o.coverId() == null ? null : o.coverId().value(),
                                o.newOwner(),
                                o.by(),
                                Enums.code(o.why()),
                                o.reference()))
                        .toList());
        db.writeAll(
                "INSERT INTO timeline_entry (customer_id, at, id, kind, params, reference)"
                        + " VALUES (?, ?, ?, 'customer.owner-changed', ?, ?)",
                changes.stream()
                        .filter(OwnerChange::newOwner)
                        .map(o -> Arrays.<@Nullable Object>asList(
                                o.customerId().value(), o.at(), ids.next(), params(o), o.reference()))
                        .toList());
    }

    private static String params(OwnerChange change) {
        String why = change.why().name().toLowerCase(Locale.ROOT);
        EmployeeId owner = change.ownerId();
        return owner == null
                ? "{\"why\": \"" + why + "\", \"owned\": \"no\"}"
                : "{\"why\": \"" + why + "\", \"owned\": \"yes\", \"ownerId\": \"" + owner.value() + "\"}";
    }

    @Override
    public Page<OwnerChange> list(Scope scope, CustomerId customer, @Nullable Instant asOf, Page.Wanted wanted) {
        return new Select("SELECT o.* FROM customer_ownership o", "o.id")
                .visibleTo(scope)
                .and("o.customer_id = ?", customer.value())
                .andIf(asOf, "o.at <= ?")
                .page(db, wanted, SORTS, JdbcOwnerships::change, o -> new Page.Position(o.at().toString(), o.id()));
    }

    @Override
    public List<CustomerId> newlyOwned(Scope scope, UUID reference, @Nullable CustomerId after, int atMost) {
        return scope instanceof Scope.Nothing
                ? List.of()
                : db.list(
                        "SELECT DISTINCT o.customer_id FROM customer_ownership o FORCE INDEX (customer_ownership_by_reference)"
                                + " WHERE o.reference = ? AND o.new_owner = TRUE AND o.customer_id > ?"
                                + " ORDER BY o.customer_id LIMIT " + atMost,
                        row -> new CustomerId(row.uuid("customer_id")),
                        reference,
                        after == null ? BEFORE_ALL : after.value());
    }

    private static OwnerChange change(Row row) throws SQLException {
        UUID owner = row.uuidOrNull("owner_id");
        UUID cover = row.uuidOrNull("cover_id");
        return new OwnerChange(
                row.uuid("id"),
                new CustomerId(row.uuid("customer_id")),
                row.instant("at"),
                owner == null ? null : new EmployeeId(owner),
                cover == null ? null : new EmployeeId(cover),
                row.flag("new_owner"),
                row.text("told_by"),
                Enums.of(OwnerChange.Why.class, row.text("why")),
                row.uuidOrNull("reference"));
    }
}
