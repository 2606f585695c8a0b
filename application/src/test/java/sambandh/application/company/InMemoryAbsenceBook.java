package sambandh.application.company;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.InMemoryPages;
import sambandh.application.shared.InMemoryUnitOfWork;
import sambandh.application.shared.LostUpdate;
import sambandh.application.shared.Page;
import sambandh.domain.company.Absence;
import sambandh.domain.company.AbsenceId;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.ExternalId;
import sambandh.domain.shared.Scope;

public final class InMemoryAbsenceBook implements AbsenceBook, AbsenceViews {
    private final Map<AbsenceId, Absence> all = new LinkedHashMap<>();
    private final InMemoryEmployees employees;
    private final InMemoryUnitOfWork unitOfWork;

    public InMemoryAbsenceBook(InMemoryEmployees employees, InMemoryUnitOfWork unitOfWork) {
        this.employees = employees;
        this.unitOfWork = unitOfWork;
    }

    @Override
    public Optional<Absence> find(AbsenceId id) {
        return Optional.ofNullable(all.get(id));
    }

    @Override
    public Optional<Absence> findByExternalId(ExternalId id) {
        return all.values().stream()
                .filter(a -> a.details().externalIds().contains(id))
                .findFirst();
    }

    @Override
    public Optional<Absence> on(EmployeeId who, LocalDate day) {
        return all.values().stream()
                .filter(a -> a.employee().equals(who) && a.details().covers(day))
                .findFirst();
    }

    @Override
    public boolean hold(EmployeeId who) {
        unitOfWork.mustBeOpen();
        return employees.find(who).isPresent();
    }

    @Override
    public boolean overlaps(Absence absence) {
        return all.values().stream()
                .anyMatch(a -> a.employee().equals(absence.employee())
                        && !a.id().equals(absence.id())
                        && a.details().overlaps(absence.details()));
    }

    @Override
    public Set<EmployeeId> leaningOn(Collection<EmployeeId> these, LocalDate from, LocalDate until) {
        Set<EmployeeId> found = new HashSet<>();
        for (Absence a : all.values()) {
            boolean then =
                    !a.details().from().isAfter(until) && !a.details().until().isBefore(from);
            Optional<EmployeeId> manager =
                    employees.find(a.employee()).map(Employee::details).map(Employee.Details::managerId);
            if (then && (contains(these, Optional.ofNullable(a.details().standInId())) || contains(these, manager))) {
                found.add(a.employee());
            }
        }
        employees.all().stream()
                .filter(e -> !e.details().active()
                        && contains(these, Optional.ofNullable(e.details().managerId())))
                .forEach(e -> found.add(e.id()));
        return found;
    }

    private static boolean contains(Collection<EmployeeId> these, Optional<EmployeeId> one) {
        return one.filter(these::contains).isPresent();
    }

    @Override
    public void add(Absence absence) {
        unitOfWork.mustBeOpen();
        keep(absence);
    }

    @Override
    public void replace(Absence absence) {
        unitOfWork.mustBeOpen();
        if (find(absence.id())
                .filter(old -> old.version() == absence.version() - 1)
                .isEmpty()) {
            throw new LostUpdate("absence");
        }
        keep(absence);
    }

    private void keep(Absence absence) {
        for (ExternalId id : absence.details().externalIds()) {
            if (findByExternalId(id).filter(a -> !a.id().equals(absence.id())).isPresent()) {
                throw new LostUpdate("outside id");
            }
        }
        all.put(absence.id(), absence);
    }

    @Override
    public void remove(AbsenceId id) {
        unitOfWork.mustBeOpen();
        all.remove(id);
    }

    @Override
    public Page<Absence> list(Scope scope, EmployeeId who, Page.Wanted wanted) {
        List<Absence> found = scope instanceof Scope.Nothing
                ? List.of()
                : all.values().stream().filter(a -> a.employee().equals(who)).toList();
        return InMemoryPages.page(found, wanted, a -> a.details().from().toString(), a -> a.id().value());
    }

    @Override
    public Optional<Absence> find(Scope scope, EmployeeId who, AbsenceId id) {
        return scope instanceof Scope.Nothing
                ? Optional.empty()
                : find(id).filter(a -> a.employee().equals(who));
    }
}
