package sambandh.application.company;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Ids;
import sambandh.application.shared.UnitOfWork;
import sambandh.domain.company.Absence;
import sambandh.domain.company.AbsenceId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.ExternalId;

/** Writes an absence down, changes it, or says it again and again by an outside id. */
public final class KeepAbsence {
    public sealed interface Outcome {
        record Created(Absence absence) implements Outcome {}

        record Changed(Absence absence) implements Outcome {}

        record Unknown() implements Outcome {}

        record Stale() implements Outcome {}

        record Refused(AbsenceRefusal why) implements Outcome {}
    }

    private final AbsenceBook book;
    private final Employees employees;
    private final Audit audit;
    private final UnitOfWork unitOfWork;
    private final Ids ids;
    private final Clock clock;

    public KeepAbsence(
            AbsenceBook book, Employees employees, Audit audit, UnitOfWork unitOfWork, Ids ids, Clock clock) {
        this.book = book;
        this.employees = employees;
        this.audit = audit;
        this.unitOfWork = unitOfWork;
        this.ids = ids;
        this.clock = clock;
    }

    public Outcome create(Actor actor, EmployeeId who, Absence.Details details) {
        return unitOfWork.perform(() -> created(actor, who, details));
    }

    /** @param expectedVersion the version that the change was made from */
    public Outcome change(Actor actor, EmployeeId who, AbsenceId id, long expectedVersion, Absence.Details details) {
        return unitOfWork.perform(() -> book.find(id)
                .filter(old -> old.employee().equals(who))
                .map(old -> changed(actor, old, expectedVersion, details))
                .orElseGet(Outcome.Unknown::new));
    }

    /**
     * Makes it the first time, replaces it later; outside ids are added, never lost.
     *
     * @param expectedVersion null for any, or none yet
     */
    public Outcome put(
            Actor actor,
            EmployeeId who,
            ExternalId externalId,
            @Nullable Long expectedVersion,
            Absence.Details details) {
        return unitOfWork.perform(() -> {
            Optional<Absence> known = book.findByExternalId(externalId);
            if (known.filter(old -> !old.employee().equals(who)).isPresent()) {
                return new Outcome.Refused(AbsenceRefusal.EXTERNAL_ID_TAKEN);
            }
            if (expectedVersion != null
                    && known.filter(old -> old.version() == expectedVersion).isEmpty()) {
                return new Outcome.Stale();
            }
            Absence.Details wanted = details.with(Set.of(externalId));
            return known.map(old -> changed(
                            actor, old, old.version(), wanted.with(old.details().externalIds())))
                    .orElseGet(() -> created(actor, who, wanted));
        });
    }

    /** Takes it back, as if it had never been planned. */
    public Outcome remove(Actor actor, EmployeeId who, AbsenceId id, long expectedVersion) {
        return unitOfWork.perform(() -> {
            Absence old = book.find(id).filter(it -> it.employee().equals(who)).orElse(null);
            if (old == null) {
                return new Outcome.Unknown();
            }
            if (old.version() != expectedVersion) {
                return new Outcome.Stale();
            }
            book.remove(id);
            audit.record(actor, "absence.remove", id.value(), CompanyAudit.fields(old), Map.of());
            return new Outcome.Changed(old);
        });
    }

    private Outcome created(Actor actor, EmployeeId who, Absence.Details details) {
        Absence made = Absence.make(new AbsenceId(ids.next()), who, details, clock.instant());
        AbsenceRefusal refusal = refusal(made);
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        book.add(made);
        audit.record(actor, "absence.create", made.id().value(), Map.of(), CompanyAudit.fields(made));
        return new Outcome.Created(made);
    }

    private Outcome changed(Actor actor, Absence old, long expectedVersion, Absence.Details details) {
        if (old.version() != expectedVersion) {
            return new Outcome.Stale();
        }
        if (details.equals(old.details())) {
            return new Outcome.Changed(old);
        }
        Absence changed = old.change(details, clock.instant());
        AbsenceRefusal refusal = refusal(changed);
        if (refusal != null) {
            return new Outcome.Refused(refusal);
        }
        book.replace(changed);
        audit.record(actor, "absence.change", old.id().value(), CompanyAudit.fields(old), CompanyAudit.fields(changed));
        return new Outcome.Changed(changed);
    }

    private @Nullable AbsenceRefusal refusal(Absence absence) {
        EmployeeId standIn = absence.details().standInId();
        if (!book.hold(absence.employee())) {
            return AbsenceRefusal.EMPLOYEE_UNKNOWN;
        }
        if (absence.employee().equals(standIn)) {
            return AbsenceRefusal.STANDS_IN_FOR_SELF;
        }
        if (standIn != null && employees.find(standIn).isEmpty()) {
            return AbsenceRefusal.STAND_IN_UNKNOWN;
        }
        boolean taken = absence.details().externalIds().stream()
                .flatMap(id -> book.findByExternalId(id).stream())
                .anyMatch(other -> !other.id().equals(absence.id()));
        return taken ? AbsenceRefusal.EXTERNAL_ID_TAKEN : book.overlaps(absence) ? AbsenceRefusal.OVERLAPS : null;
    }
}
