package sambandh.persistence.company;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import sambandh.application.company.AbsenceBook;
import sambandh.application.company.AbsenceViews;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.Absence;
import sambandh.domain.company.AbsenceId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.ExternalIds;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.Select;
import sambandh.persistence.shared.Select.SortColumn;

@Singleton
class JdbcAbsenceBook implements AbsenceBook, AbsenceViews {
    private static final ExternalIds EXTERNAL_IDS = new ExternalIds("employee_absence");
    private static final String ABSENCES =
            "SELECT a.*, " + EXTERNAL_IDS.asColumn("a.id") + " AS external_ids FROM employee_absence a";
    private static final Map<String, SortColumn> SORTS =
            Map.of("from", new SortColumn("a.from_day", LocalDate::parse, false));

    static final String BY_STAND_IN = "SELECT a.employee_id, a.version FROM employee_absence a"
            + " FORCE INDEX (employee_absence_by_stand_in)"
            + " WHERE a.until_day >= ? AND a.from_day <= ? AND a.stand_in_id IN (:keys)";
    static final String BY_MANAGER = "SELECT e.id AS employee_id, e.version FROM employee e"
            + " FORCE INDEX (employee_under_manager) WHERE (e.active = FALSE OR (SELECT 1 FROM employee_absence a"
            + " FORCE INDEX (employee_absence_by_employee) WHERE a.employee_id = e.id AND a.until_day >= ?"
            + " AND a.from_day <= ? LIMIT 1) IS NOT NULL) AND e.manager_id IN (:keys)";

    private final Db db;

    JdbcAbsenceBook(Db db) {
        this.db = db;
    }

    @Override
    public Optional<Absence> find(AbsenceId id) {
        return db.one(ABSENCES + " WHERE a.id = ?", JdbcAbsenceBook::absence, id.value());
    }

    @Override
    public Optional<Absence> findByExternalId(ExternalId id) {
        return EXTERNAL_IDS.owner(db, id).flatMap(owner -> find(new AbsenceId(owner)));
    }

    @Override
    public Optional<Absence> on(EmployeeId who, LocalDate day) {
        // they don't overlap: the last one to begin by then is the only one that can last
        return db.one(
                        ABSENCES + " WHERE a.employee_id = ? AND a.from_day <= ? ORDER BY a.from_day DESC LIMIT 1",
                        JdbcAbsenceBook::absence,
                        who.value(),
                        day)
                .filter(last -> last.details().covers(day));
    }

    @Override
    public boolean hold(EmployeeId who) {
        db.mustBeInUnitOfWork();
        return db.exists("SELECT id FROM employee WHERE id = ? FOR UPDATE", who.value());
    }

    @Override
    public boolean overlaps(Absence absence) {
        Absence.Details d = absence.details();
        return db.exists(
                "SELECT 1 FROM employee_absence a WHERE a.employee_id = ? AND a.from_day <= ? AND a.until_day >= ?"
                        + " AND a.id <> ? LIMIT 1",
                absence.employee().value(),
                d.until(),
                d.from(),
                absence.id().value());
    }

    @Override
    public Set<EmployeeId> leaningOn(Collection<EmployeeId> these, LocalDate from, LocalDate until) {
        List<UUID> keys = these.stream().map(EmployeeId::value).toList();
        Set<EmployeeId> found = new HashSet<>();
        for (String sql : List.of(BY_STAND_IN, BY_MANAGER)) {
            found.addAll(
                    InLists.read(db, sql, List.of(from, until), keys, row -> new EmployeeId(row.uuid("employee_id"))));
        }
        return found;
    }

    @Override
    public void add(Absence absence) {
        Absence.Details d = absence.details();
        db.write(
                "INSERT INTO employee_absence (id, version, employee_id, from_day, until_day, reason, stand_in_id, created_at,"
                        + " changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                absence.id().value(),
                absence.version(),
                absence.employee().value(),
                d.from(),
                d.until(),
                d.reason().value(),
                d.standInId() == null ? null : d.standInId().value(),
                absence.createdAt(),
                absence.changedAt());
        EXTERNAL_IDS.add(db, absence.id().value(), d.externalIds());
    }

    @Override
    public void replace(Absence absence) {
        Absence.Details d = absence.details();
        int matched = db.write(
                "UPDATE employee_absence SET version = ?, from_day = ?, until_day = ?, reason = ?, stand_in_id = ?,"
                        + " changed_at = ? WHERE id = ? AND version = ?",
                absence.version(),
                d.from(),
                d.until(),
                d.reason().value(),
                d.standInId() == null ? null : d.standInId().value(),
                absence.changedAt(),
                absence.id().value(),
                absence.version() - 1);
        if (matched == 0) {
            throw new LostUpdate("absence");
        }
        EXTERNAL_IDS.replace(db, absence.id().value(), d.externalIds());
    }

    @Override
    public void remove(AbsenceId id) {
        db.write("DELETE FROM employee_absence WHERE id = ?", id.value());
    }

    @Override
    public Page<Absence> list(Scope scope, EmployeeId who, Page.Wanted wanted) {
        return new Select(ABSENCES, "a.id")
                .visibleTo(scope)
                .and("a.employee_id = ?", who.value())
                .page(
                        db,
                        wanted,
                        SORTS,
                        JdbcAbsenceBook::absence,
                        a -> new Page.Position(a.details().from().toString(), a.id().value()));
    }

    @Override
    public Optional<Absence> find(Scope scope, EmployeeId who, AbsenceId id) {
        return scope instanceof Scope.Nothing
                ? Optional.empty()
                : find(id).filter(a -> a.employee().equals(who));
    }

    private static Absence absence(Row row) throws SQLException {
        UUID standIn = row.uuidOrNull("stand_in_id");
        return new Absence(
                new AbsenceId(row.uuid("id")),
                new EmployeeId(row.uuid("employee_id")),
                row.number("version"),
                new Absence.Details(
                        row.date("from_day"),
                        row.date("until_day"),
                        new Code(row.text("reason")),
                        standIn == null ? null : new EmployeeId(standIn),
                        EXTERNAL_IDS.read(row.textOrNull("external_ids"))),
                row.instant("created_at"),
                row.instant("changed_at"));
    }
}
