package sambandh.application.customer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.company.EmployeeId;

/**
 * Who is to get a leaver's customers.
 *
 * @param to the one successor; null where they are shared out
 * @param among those among whom they are shared out; empty for all who work in the leaver's department
 * @param atMost the most customers that each of them is to own, in place of their own capacities; null for these
 * @param restTo who gets what is more than all may own; null for the first above the leaver who is with the company
 */
public record HandOverPlan(
        @Nullable EmployeeId to,
        List<EmployeeId> among,
        @Nullable Integer atMost,
        boolean byLanguage,
        boolean byIndustry,
        @Nullable EmployeeId restTo,
        boolean tellCustomers) {
    public HandOverPlan {
        among = List.copyOf(among);
    }

    /** All to one. */
    public static HandOverPlan to(EmployeeId successor) {
        return new HandOverPlan(successor, List.of(), null, false, false, null, true);
    }
}
