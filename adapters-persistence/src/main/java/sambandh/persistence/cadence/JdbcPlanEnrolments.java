package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.EnrolmentViews;
import sambandh.application.cadence.Enrolments;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Enrolment;
import sambandh.domain.cadence.EnrolmentId;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Leases;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcPlanEnrolments implements Enrolments, EnrolmentViews {
    private static final Leases<UUID> LEASES =
            new Leases<>("enrolment", "id", "", row -> row.uuid("id")).along("enrolment_by_due");
    private static final String ENROLMENTS = "SELECT e.* FROM enrolment e";
    private static final Map<String, SortColumn> SORTS = Map.of("enrolledAt", SortColumn.instant("e.enrolled_at"));

    private final Db db;

    JdbcPlanEnrolments(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Enrolment> find(EnrolmentId id) {
        return db.one(ENROLMENTS + " WHERE e.id = ?", JdbcPlanEnrolments::read, id.value());
    }

    @Override
    public Optional<Enrolment> find(Scope scope, EnrolmentId id) {
        return scope instanceof Scope.Nothing ? Optional.empty() : find(id);
    }

    @Override
    public Optional<Enrolment> hold(EnrolmentId id) {
        db.mustBeInUnitOfWork();
        return db.one(ENROLMENTS + " WHERE e.id = ? FOR UPDATE", JdbcPlanEnrolments::read, id.value());
    }

    @Override
    public List<Enrolment> open(UUID customer) {
        return db.list(
                ENROLMENTS + " FORCE INDEX (enrolment_by_customer) WHERE e.customer_id = ? AND e.state <> 'ended'"
                        + " ORDER BY e.enrolled_at, e.id",
                JdbcPlanEnrolments::read,
                customer);
    }

    @Override
    public boolean hasBeenIn(UUID customer, PlanKind kind) {
        return db.exists(
                "SELECT 1 FROM enrolment e FORCE INDEX (enrolment_by_customer) WHERE e.customer_id = ? AND e.kind = ? LIMIT 1",
                customer,
                Enums.code(kind));
    }

    @Override
    public boolean add(Enrolment e, Instant lookAt) {
        db.write(
                "INSERT INTO enrolment (id, version, customer_id, plan_id, plan_version, kind, state, anchor, started_on, ends_on,"
                        + " enrolled_at, enrolled_by, reference, due_at, attempts)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0) ON DUPLICATE KEY UPDATE id = id",
                e.id().value(),
                e.version(),
                e.customerId(),
                e.plan().value(),
                e.planVersion(),
                Enums.code(e.kind()),
                Enums.code(e.state()),
                e.anchor(),
                e.startedOn(),
                e.endsOn(),
                e.enrolledAt(),
                e.enrolledBy(),
                e.reference(),
                lookAt);
        return find(e.id()).isPresent();
    }

    @Override
    public void replace(Enrolment e, @Nullable Instant lookAt) {
        Code because = e.endedBecause();
        int matched = db.write(
                "UPDATE enrolment SET version = ?, state = ?, ended_at = ?, ended_because = ?, due_at = ?, claim_id = NULL"
                        + " WHERE id = ? AND version = ?",
                e.version(),
                Enums.code(e.state()),
                e.endedAt(),
                because == null ? null : because.value(),
                lookAt,
                e.id().value(),
                e.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("enrolment");
        }
    }

    @Override
    public List<Claimed> take(UUID claim, int atMost, Duration lease) {
        return InLists.read(
                db,
                ENROLMENTS + " FORCE INDEX (PRIMARY) WHERE e.id IN (:keys)",
                List.of(),
                LEASES.claim(db, claim, lease, atMost, "TRUE").keys(),
                row -> new Claimed(claim, read(row), (int) row.number("attempts")));
    }

    @Override
    public void renew(List<Claimed> claimed, Duration lease) {
        if (!claimed.isEmpty()) {
            List<UUID> ids = claimed.stream().map(JdbcPlanEnrolments::id).toList();
            LEASES.extend(db, new Leases.Claim<>(claimed.getFirst().claim(), ids), lease);
        }
    }

    @Override
    public List<Claimed> held(List<Claimed> claimed) {
        Map<UUID, UUID> holders =
                LEASES.lock(db, claimed.stream().map(JdbcPlanEnrolments::id).toList());
        return claimed.stream()
                .filter(it -> it.claim().equals(holders.get(id(it))))
                .toList();
    }

    @Override
    public void lookAgain(Map<EnrolmentId, Instant> at) {
        List<List<?>> rows = new ArrayList<>();
        at.forEach((id, when) -> rows.add(List.of(when, id.value())));
        db.writeAll(
                "UPDATE enrolment SET due_at = ?, claim_id = NULL, attempts = 0, last_error = NULL"
                        + " WHERE id = ? AND state = 'running'",
                rows);
    }

    @Override
    public void later(Claimed claimed, Duration in, String error) {
        LEASES.release(db, claimed.claim(), id(claimed), in, error);
    }

    @Override
    public List<Enrolment> running(
            @Nullable Code industry, @Nullable UUID customer, @Nullable EnrolmentId after, int atMost) {
        List<Object> params = new ArrayList<>();
        String where = where(industry, customer, params);
        if (after != null) {
            where += " AND e.id > ?";
            params.add(after.value());
        }
        return db.list(ENROLMENTS + where + " ORDER BY e.id LIMIT " + atMost, params, JdbcPlanEnrolments::read);
    }

    @Override
    public long count(@Nullable Code industry, @Nullable UUID customer) {
        List<Object> params = new ArrayList<>();
        String where = where(industry, customer, params);
        return db.list("SELECT COUNT(*) AS n FROM enrolment e" + where, params, row -> row.number("n"))
                .getFirst();
    }

    private static String where(@Nullable Code industry, @Nullable UUID customer, List<Object> params) {
        if (customer != null) {
            params.add(customer);
            return " FORCE INDEX (enrolment_by_customer_state) WHERE e.customer_id = ? AND e.state = 'running'";
        }
        params.add(industry == null ? "" : industry.value());
        return " FORCE INDEX (enrolment_by_state_id) JOIN customer c ON c.id = e.customer_id AND c.industry = ?"
                + " WHERE e.state = 'running'";
    }

    @Override
    public void lock(Collection<EnrolmentId> ids) {
        db.mustBeInUnitOfWork();
        InLists.read(
                db,
                "SELECT e.id, e.version FROM enrolment e FORCE INDEX (PRIMARY) WHERE e.id IN (:keys) FOR UPDATE",
                List.of(),
                ids.stream().map(EnrolmentId::value).toList(),
                row -> row.uuid("id"));
    }

    @Override
    public Page<Enrolment> list(Scope scope, Filter filter, Page.Wanted wanted) {
        PlanId plan = filter.plan();
        Enrolment.State state = filter.state();
        // of both keys the customer's has them in their order
        boolean ofBoth = filter.customer() != null && plan != null;
        return new Select(ofBoth ? ENROLMENTS + " FORCE INDEX (enrolment_by_customer)" : ENROLMENTS, "e.id")
                .visibleTo(scope)
                .andIf(filter.customer(), "e.customer_id = ?")
                .andIf(plan == null ? null : plan.value(), "e.plan_id = ?")
                .andIf(state == null ? null : Enums.code(state), "e.state = ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        JdbcPlanEnrolments::read,
                        it -> new Page.Position(
                                it.enrolledAt().toString(), it.id().value()));
    }

    private static Enrolment read(Row row) throws SQLException {
        String because = row.textOrNull("ended_because");
        LocalDate ends = row.dateOrNull("ends_on");
        return new Enrolment(
                new EnrolmentId(row.uuid("id")),
                row.number("version"),
                row.uuid("customer_id"),
                new PlanId(row.uuid("plan_id")),
                row.number("plan_version"),
                Enums.of(PlanKind.class, row.text("kind")),
                Enums.of(Enrolment.State.class, row.text("state")),
                row.date("anchor"),
                row.date("started_on"),
                ends,
                row.instant("enrolled_at"),
                row.text("enrolled_by"),
                row.uuidOrNull("reference"),
                row.instantOrNull("ended_at"),
                because == null ? null : new Code(because));
    }

    private static UUID id(Claimed claimed) {
        return claimed.enrolment().id().value();
    }
}
