package sambandh.persistence.cadence;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.cadence.PlanViews;
import sambandh.application.cadence.Plans;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.cadence.Plan;
import sambandh.domain.cadence.PlanId;
import sambandh.domain.cadence.PlanKind;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Enums;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcPlans implements Plans, PlanViews {
    private static final String COLUMNS =
            "SELECT p.id, p.code, v.version, v.details, p.created_at, v.made_at FROM plan p JOIN plan_version v ON v.plan_id = p.id";
    private static final String NEWEST = COLUMNS + " AND v.version = p.version";
    private static final Map<String, SortColumn> SORTS = Map.of("code", SortColumn.uniqueText("p.code"));

    private final Db db;
    private final PlanJson json;

    JdbcPlans(Db db, PlanJson json) {
        this.db = db;
        this.json = json;
    }

    @Override
    public Optional<Plan> find(PlanId id) {
        return db.one(NEWEST + " WHERE p.id = ?", this::plan, id.value());
    }

    @Override
    public Optional<Plan> find(Code code) {
        return db.one(NEWEST + " WHERE p.code = ?", this::plan, code.value());
    }

    @Override
    public Optional<Plan> hold(PlanId id) {
        db.mustBeInUnitOfWork();
        return db.one(NEWEST + " WHERE p.id = ? FOR UPDATE", this::plan, id.value());
    }

    @Override
    public List<Plan> inUse(Set<PlanKind> kinds) {
        return kinds.stream()
                .flatMap(kind -> db
                        .list(
                                NEWEST + " WHERE p.kind = ? AND p.in_use = TRUE ORDER BY p.code",
                                this::plan,
                                Enums.code(kind))
                        .stream())
                .toList();
    }

    /** There are few plans, and fewer versions that people are in. */
    @Override
    public Map<Version, Plan> versions(Collection<Version> wanted) {
        Map<Version, Plan> found = new HashMap<>();
        for (Version one : Set.copyOf(wanted)) {
            version(one).ifPresent(it -> found.put(one, it));
        }
        return found;
    }

    private Optional<Plan> version(Version one) {
        return db.one(
                COLUMNS + " WHERE p.id = ? AND v.version = ?",
                this::plan,
                one.plan().value(),
                one.version());
    }

    @Override
    public boolean add(Plan plan) {
        int added = db.write(
                "INSERT IGNORE INTO plan (id, code, version, kind, in_use, created_at, changed_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                plan.id().value(),
                plan.code().value(),
                plan.version(),
                Enums.code(plan.details().kind()),
                plan.details().inUse(),
                plan.createdAt(),
                plan.changedAt());
        if (added == 1) {
            keep(plan);
        }
        return added == 1;
    }

    @Override
    public void replace(Plan plan) {
        int matched = db.write(
                "UPDATE plan SET version = ?, kind = ?, in_use = ?, changed_at = ? WHERE id = ? AND version = ?",
                plan.version(),
                Enums.code(plan.details().kind()),
                plan.details().inUse(),
                plan.changedAt(),
                plan.id().value(),
                plan.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("plan");
        }
        keep(plan);
    }

    private void keep(Plan plan) {
        db.write(
                "INSERT INTO plan_version (plan_id, version, name, details, made_at) VALUES (?, ?, ?, ?, ?)",
                plan.id().value(),
                plan.version(),
                plan.details().name(),
                json.write(plan.details()),
                plan.changedAt());
    }

    @Override
    public Page<Plan> list(Scope scope, @Nullable PlanKind kind, Page.Wanted wanted) {
        return new Select(NEWEST, "p.id")
                .visibleTo(scope)
                .andIf(kind == null ? null : Enums.code(kind), "p.kind = ?")
                .page(
                        db,
                        wanted,
                        SORTS,
                        this::plan,
                        it -> new Page.Position(it.code().value(), it.id().value()));
    }

    @Override
    public Optional<Plan> find(Scope scope, PlanId id, @Nullable Long version) {
        if (scope instanceof Scope.Nothing) {
            return Optional.empty();
        }
        return version == null ? find(id) : version(new Version(id, version));
    }

    private Plan plan(Row row) throws SQLException {
        return new Plan(
                new PlanId(row.uuid("id")),
                new Code(row.text("code")),
                row.number("version"),
                json.read(row.text("details")),
                row.instant("created_at"),
                row.instant("made_at"));
    }
}
