package sambandh.application.interaction;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import sambandh.domain.company.EmployeeId;
import sambandh.domain.shared.Scope;

/** How employees listen, month by month. */
public interface ListeningViews {
    /**
     * The talks of a month, by business date; each counts as much as any other.
     *
     * @param talks those whose shares are known
     * @param permille the employee's share of talking on average
     * @param tooMuch the talks with more than 30 %
     * @param measured those of which there was a transcript, which the rest is told of
     * @param longest the longest monologue on either side
     */
    record Month(
            YearMonth month,
            int talks,
            int permille,
            int tooMuch,
            int measured,
            long employeeQuestions,
            long customerQuestions,
            Duration longest) {}

    /** Months without a talk are left out; the oldest comes first. */
    List<Month> months(Scope scope, EmployeeId employee, YearMonth first, YearMonth last);
}
