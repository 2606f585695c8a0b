package sambandh.application.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSets;

/**
 * A checked row of an order-line import: one line of an order.
 *
 * @param orderId for an order not known yet
 * @param productId for a product not known yet
 * @param customer as it would be made were it not known; null for a guest
 * @param businessDate in the company's zone
 * @param amount null where quantity times unit price is meant
 * @param kind null where the sum of the lines decides between sale and return
 */
public record OrderLineRow(
        UUID orderId,
        UUID productId,
        CustomerSets.@Nullable Newcomer customer,
        String orderExternalId,
        Instant orderedAt,
        LocalDate businessDate,
        @Nullable String kind,
        @Nullable String productExternalId,
        @Nullable String description,
        BigDecimal quantity,
        BigDecimal unitPrice,
        @Nullable BigDecimal amount,
        String currency,
        @Nullable Instant deliveredAt) {}
