package sambandh.application.customer;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.shared.Code;

/** A day that comes back every year, such as a birthday. Columns contribute theirs as beans; campaigns keep them. */
public interface YearlyDay {
    /** Lasting: what people have set up names it. */
    Code code();

    /**
     * Which of the customers have it on the day, as {@link sambandh.domain.customer.Yearly} counts, except the very first.
     *
     * @return by customer the people whose day it is; nobody where it is the customer's own
     */
    Map<UUID, Set<UUID>> on(LocalDate day, Collection<UUID> customers);
}
