package sambandh.application.company;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.Absence;
import sambandh.domain.company.AbsenceId;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.ExternalId;

/** Where absences are kept. Writing wants a unit of work. */
public interface AbsenceBook {
    Optional<Absence> find(AbsenceId id);

    Optional<Absence> findByExternalId(ExternalId id);

    /** The absence that covers a day. */
    Optional<Absence> on(EmployeeId who, LocalDate day);

    /**
     * Holds an employee, so that nobody else writes an absence of theirs until the unit of work ends.
     *
     * @return whether there is such an employee
     */
    boolean hold(EmployeeId who);

    /** Whether another absence of the same employee has a day in common with it. */
    boolean overlaps(Absence absence);

    /**
     * Everybody who may be away in those days and then leans on one of these: as their stand-in, or as their manager.
     * Those who have left lean on their manager on all days.
     */
    Set<EmployeeId> leaningOn(Collection<EmployeeId> these, LocalDate from, LocalDate until);

    /** @throws LostUpdate when another absence took one of its outside ids in between */
    void add(Absence absence);

    /**
     * Puts the absence in the place of its version before.
     *
     * @throws LostUpdate when that is no longer the newest, or another took one of its outside ids in between
     */
    void replace(Absence absence);

    void remove(AbsenceId id);
}
