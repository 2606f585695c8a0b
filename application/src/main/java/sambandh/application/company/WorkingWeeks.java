package sambandh.application.company;

import java.time.Instant;
import java.util.Optional;
import sambandh.application.shared.LostUpdate;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.company.WorkingWeek;

/** When each employee works. Writing wants a unit of work. */
public interface WorkingWeeks {
    /** @param version grows by one with every change; 0 for the usual week of whom nobody has told another */
    record Kept(long version, WorkingWeek week) {}

    /** The employee's own, else the usual one in the company's zone; empty where there is no such employee. */
    Optional<Kept> find(EmployeeId who);

    /** The same; the usual one also for somebody unknown. */
    WorkingWeek of(EmployeeId who);

    /**
     * Puts the week in the place of the version before.
     *
     * @throws LostUpdate when that is no longer the newest
     */
    void replace(EmployeeId who, Kept week, Instant now);
}
