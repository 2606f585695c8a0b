package sambandh.application.company;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import sambandh.domain.company.EmployeeId;

/** Who does whose work while somebody is away. */
public interface Absences {
    /**
     * Who acts for somebody on a day of their own zone: themselves where they are there; else the first who is there of
     * their stand-in, that one's stand-in, and so on; else their manager, or who acts for the manager. Whoever has left is
     * away for good. Themselves again where nobody is there, or where there is no such employee.
     */
    EmployeeId actingFor(EmployeeId who, LocalDate day);

    /** The same on the day that it is just then where they work. */
    EmployeeId actingFor(EmployeeId who, Instant now);

    /** Everybody whom somebody acts for just then, without themselves. */
    Set<EmployeeId> standingInFor(EmployeeId who, Instant now);
}
