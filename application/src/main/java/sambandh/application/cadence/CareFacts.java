package sambandh.application.cadence;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Country;

/** What planning wants to know of customers, for many together. */
public interface CareFacts {
    /**
     * @param zone the customer's, else the company's
     * @param owner the employee who looks after the customer
     * @param since the business date of the first order, else the day that the customer was made
     */
    record Customer(
            UUID id,
            @Nullable Country country,
            @Nullable Code industry,
            ZoneId zone,
            @Nullable UUID owner,
            LocalDate since) {}

    /** Without those that there are not. */
    Map<UUID, Customer> about(Collection<UUID> customers);
}
