package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.HandOverViews;
import sambandh.application.customer.HandOvers;
import sambandh.application.shared.Page;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.HandOver;
import sambandh.domain.customer.HandOverId;
import sambandh.domain.customer.Sharing;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Leases;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcHandOvers implements HandOvers, HandOverViews {
    private static final Leases<UUID> LEASES = new Leases<>("hand_over", "id", "", row -> row.uuid("id"));
    private static final Map<String, SortColumn> SORTS = Map.of("createdAt", SortColumn.instant("h.created_at"));
    private static final String HAND_OVERS = "SELECT h.* FROM hand_over h";
    private static final String OWNED =
            "SELECT c.owner_id, COUNT(*) AS n FROM customer c FORCE INDEX (customer_by_owner)"
                    + " WHERE c.owner_id IN (:keys) GROUP BY c.owner_id";

    private final Db db;
    private final HandOverRows rows;
    private final CustomersHeld customers;

    JdbcHandOvers(Db db, HandOverRows rows, CustomersHeld customers) {
        this.db = db;
        this.rows = rows;
        this.customers = customers;
    }

    @Override
    public Map<EmployeeId, Long> owned(Collection<EmployeeId> employees) {
        Map<EmployeeId, Long> owned = new HashMap<>();
        InLists.read(
                db,
                OWNED,
                List.of(),
                employees.stream().map(EmployeeId::value).toList(),
                row -> owned.put(new EmployeeId(row.uuid("owner_id")), row.number("n")));
        return owned;
    }

    @Override
    public Counts counts(EmployeeId employee) {
        return new Counts(count("owner", employee), count("cover", employee));
    }

    private long count(String role, EmployeeId employee) {
        return db.one(
                        "SELECT COUNT(*) AS n FROM customer c FORCE INDEX (customer_by_" + role + ") WHERE c." + role
                                + "_id = ?",
                        row -> row.number("n"),
                        employee.value())
                .orElse(0L);
    }

    @Override
    public void each(EmployeeId employee, Consumer<Sharing.Traits> reader) {
        customers.each(employee, reader);
    }

    @Override
    public boolean add(HandOver h) {
        // an open one of the same employee stays as it is
        db.write(
                "INSERT INTO hand_over (id, from_id, open_of, at_most, by_language, by_industry, one_successor, rest_to,"
                        + " tell_customers, told_by, owned, covered, created_at, due_at, attempts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, UTC_TIMESTAMP(6), 0)"
                        + " ON DUPLICATE KEY UPDATE attempts = attempts",
                h.id().value(),
                h.from().value(),
                h.from().value(),
                h.atMost(),
                h.rule().byLanguage(),
                h.rule().byIndustry(),
                h.rule().one(),
                h.restTo() == null ? null : h.restTo().value(),
                h.tellCustomers(),
                h.by(),
                h.owned(),
                h.covered(),
                h.createdAt());
        if (!db.exists("SELECT 1 FROM hand_over WHERE id = ?", h.id().value())) {
            return false;
        }
        List<List<?>> shares = new ArrayList<>();
        for (HandOver.Share share : h.to()) {
            shares.add(
                    List.of(h.id().value(), shares.size(), share.to().value(), share.onlyRest(), share.ownedBefore()));
        }
        db.writeAll(
                "INSERT INTO hand_over_share (hand_over_id, place, employee_id, only_rest, owned_before)"
                        + " VALUES (?, ?, ?, ?, ?)",
                shares);
        return true;
    }

    @Override
    public Optional<HandOver> find(HandOverId id) {
        return rows.whole(db.list(HAND_OVERS + " WHERE h.id = ?", rows::handOver, id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<HandOver> holdOpen(EmployeeId from) {
        db.mustBeInUnitOfWork();
        return rows
                .whole(db.list(HAND_OVERS + " WHERE h.open_of = ? FOR UPDATE", rows::handOver, from.value()))
                .stream()
                .findFirst();
    }

    @Override
    public Optional<Claimed> take(UUID claim, Duration lease) {
        return LEASES.claim(db, claim, lease, 1, "TRUE").keys().stream()
                .findFirst()
                .map(id -> new Claimed(claim, new HandOverId(id)));
    }

    @Override
    public boolean renew(Claimed claimed, Duration lease) {
        return LEASES.extend(db, claimed.claim(), claimed.id().value(), lease);
    }

    @Override
    public List<Sharing.Traits> hold(EmployeeId from, int atMost) {
        List<Sharing.Traits> owned = customers.hold("owner", from, atMost);
        return owned.isEmpty() ? customers.hold("cover", from, atMost) : owned;
    }

    @Override
    public void move(HandOverId id, List<Moved> moved, Instant now) {
        db.writeAll(
                "UPDATE customer SET owner_id = ?, cover_id = ?, version = version + 1, changed_at = ? WHERE id = ?",
                moved.stream()
                        .map(one -> Arrays.<@Nullable Object>asList(
                                one.ownerId() == null ? null : one.ownerId().value(),
                                one.coverId() == null ? null : one.coverId().value(),
                                now,
                                one.was().id().value()))
                        .toList());
        Map<Sharing.Given, long[]> counts = new HashMap<>();
        for (Moved one : moved) {
            if (one.given() != null) {
                counts.computeIfAbsent(one.given(), given -> new long[2])[one.newOwner() ? 0 : 1]++;
            }
        }
        db.writeAll(
                "INSERT INTO hand_over_count (hand_over_id, employee_id, why, customers, covers) VALUES (?, ?, ?, ?, ?)"
                        + " ON DUPLICATE KEY UPDATE customers = customers + VALUES(customers),"
                        + " covers = covers + VALUES(covers)",
                counts.entrySet().stream()
                        .map(e -> List.of(
                                id.value(),
                                e.getKey().to().value(),
                                Enums.code(e.getKey().why()),
                                e.getValue()[0],
                                e.getValue()[1]))
                        .toList());
    }

    @Override
    public void later(Claimed claimed, Duration in, @Nullable String problem) {
        LEASES.release(db, claimed.claim(), claimed.id().value(), in, problem);
    }

    @Override
    public void end(Claimed claimed, Instant now) {
        LEASES.set(
                db,
                claimed.claim(),
                claimed.id().value(),
                "claim_id = NULL, due_at = NULL, last_error = NULL, open_of = NULL, finished_at = ?",
                now);
    }

    @Override
    public Page<HandOver> list(Scope scope, @Nullable EmployeeId from, Page.Wanted wanted) {
        Page<HandOver> page = new Select(HAND_OVERS, "h.id")
                .visibleTo(scope)
                .andIf(from == null ? null : from.value(), "h.from_id = ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        rows::handOver,
                        h -> new Page.Position(h.createdAt().toString(), h.id().value()));
        return page.with(rows.whole(page.items()));
    }

    @Override
    public Optional<HandOver> find(Scope scope, HandOverId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }
}
