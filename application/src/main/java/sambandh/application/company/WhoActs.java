package sambandh.application.company;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.Absence;
import sambandh.domain.company.Employee;
import sambandh.domain.company.EmployeeId;

/** Finds out who acts for whom from the absences, the stand-ins named in them, and who reports to whom. */
public final class WhoActs implements Absences {
    private final AbsenceBook book;
    private final Employees employees;
    private final WorkingWeeks weeks;

    public WhoActs(AbsenceBook book, Employees employees, WorkingWeeks weeks) {
        this.book = book;
        this.employees = employees;
        this.weeks = weeks;
    }

    @Override
    public EmployeeId actingFor(EmployeeId who, LocalDate day) {
        return acting(who, any -> day);
    }

    @Override
    public EmployeeId actingFor(EmployeeId who, Instant now) {
        return acting(who, each -> now.atZone(weeks.of(each).zone()).toLocalDate());
    }

    @Override
    public Set<EmployeeId> standingInFor(EmployeeId who, Instant now) {
        // wherever they work it is one of these days
        LocalDate day = now.atZone(ZoneOffset.UTC).toLocalDate();
        Set<EmployeeId> found = new HashSet<>();
        Set<EmployeeId> newest = Set.of(who);
        while (!newest.isEmpty()) {
            Set<EmployeeId> more = new HashSet<>(book.leaningOn(newest, day.minusDays(1), day.plusDays(1)));
            more.removeAll(found);
            more.remove(who);
            found.addAll(more);
            newest = more;
        }
        return found.stream()
                .filter(other -> actingFor(other, now).equals(who))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Goes along the stand-ins of somebody, then along those of their manager, and so on up. */
    private EmployeeId acting(EmployeeId who, Function<EmployeeId, LocalDate> day) {
        Set<EmployeeId> above = new HashSet<>();
        for (EmployeeId one = who; one != null && above.add(one); one = manager(one)) {
            Optional<EmployeeId> there = alongStandIns(one, day);
            if (there.isPresent()) {
                return there.get();
            }
        }
        return who;
    }

    private Optional<EmployeeId> alongStandIns(EmployeeId from, Function<EmployeeId, LocalDate> day) {
        Set<EmployeeId> asked = new HashSet<>();
        EmployeeId one = from;
        while (one != null && asked.add(one)) {
            Optional<Absence> away = book.on(one, day.apply(one));
            if (away.isEmpty()) {
                boolean works =
                        employees.find(one).filter(it -> it.details().active()).isPresent();
                return works ? Optional.of(one) : Optional.empty();
            }
            one = away.get().details().standInId();
        }
        return Optional.empty();
    }

    private @Nullable EmployeeId manager(EmployeeId who) {
        return employees
                .find(who)
                .map(Employee::details)
                .map(Employee.Details::managerId)
                .orElse(null);
    }
}
