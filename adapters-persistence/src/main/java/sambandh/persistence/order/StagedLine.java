package sambandh.persistence.order;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.customer.CustomerSets.Newcomer;
import sambandh.application.order.OrderLineRow;

/** A staged order line. */
record StagedLine(long line, OrderLineRow row, String cells) {
    BigDecimal amount() {
        return row.quantity().multiply(row.unitPrice()).setScale(4, RoundingMode.HALF_EVEN);
    }

    @Nullable String customerId() {
        Newcomer customer = row.customer();
        return customer == null ? null : customer.externalId();
    }

    OrderState.Line toLine(Map<String, UUID> products) {
        UUID product = row.productExternalId() == null ? null : products.get(row.productExternalId());
        return new OrderState.Line(product, row.description(), row.quantity(), row.unitPrice(), amount());
    }
}
