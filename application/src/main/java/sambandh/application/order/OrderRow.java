package sambandh.application.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSets;

/**
 * A checked row of an order import: one order.
 *
 * @param id for an order not known yet
 * @param customer as it would be made were it not known; null for a guest
 * @param externalId null where the source gives orders no id; then the row is known by its content
 * @param businessDate in the company's zone
 * @param kind {@code sale}, {@code return} or {@code cancellation}
 * @param quantity makes one line; null or zero for none
 * @param content everything the row says, in one form
 */
public record OrderRow(
        UUID id,
        CustomerSets.@Nullable Newcomer customer,
        @Nullable String externalId,
        Instant orderedAt,
        LocalDate businessDate,
        String kind,
        BigDecimal amount,
        String currency,
        @Nullable BigDecimal quantity,
        @Nullable BigDecimal cost,
        @Nullable Instant deliveredAt,
        RefersTo refersTo,
        String content) {}
