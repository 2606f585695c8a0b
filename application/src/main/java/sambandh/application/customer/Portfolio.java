package sambandh.application.customer;

import java.util.Set;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.customer.CustomerId;

/**
 * What of an employee's work goes over with the customers: contributed by the columns that keep it, and called in the unit of
 * work that gives the customers their new owner. Works by the set, and twice changes nothing more than once.
 */
public interface Portfolio {
    /**
     * These customers go from one to the other.
     *
     * @param customers some thousand at the most
     * @return how many things went over
     */
    int handOver(Set<CustomerId> customers, EmployeeId from, EmployeeId to);

    /**
     * All customers have gone; what is left of the leaver's goes to somebody.
     *
     * @return how many things went over
     */
    default int handOverRest(EmployeeId from, EmployeeId to) {
        return 0;
    }
}
