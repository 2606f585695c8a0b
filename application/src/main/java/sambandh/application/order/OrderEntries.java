package sambandh.application.order;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Ids;
import sambandh.domain.order.Order;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** What a customer's timeline shows of an order, the same whether it came by itself or with an import. */
public final class OrderEntries {
    /** @param customer null for a guest, who has no timeline */
    public record Told(
            UUID order,
            @Nullable UUID customer,
            Order.Kind kind,
            Instant orderedAt,
            @Nullable Instant deliveredAt,
            BigDecimal amount,
            String currency) {}

    private static final Code PLACED = new Code("order.placed");
    private static final Code RETURNED = new Code("order.returned");
    private static final Code CANCELLED = new Code("order.cancelled");
    private static final Code DELIVERED = new Code("order.delivered");

    private OrderEntries() {}

    public static List<TimelineEntry> of(Ids ids, Told told) {
        UUID customer = told.customer();
        if (customer == null) {
            return List.of();
        }
        Map<String, String> params = Map.of("amount", told.amount().toPlainString(), "currency", told.currency());
        List<TimelineEntry> entries = new ArrayList<>(2);
        entries.add(new TimelineEntry(ids.next(), customer, told.orderedAt(), code(told.kind()), params, told.order()));
        if (told.deliveredAt() != null) {
            entries.add(new TimelineEntry(ids.next(), customer, told.deliveredAt(), DELIVERED, params, told.order()));
        }
        return entries;
    }

    private static Code code(Order.Kind kind) {
        return switch (kind) {
            case SALE -> PLACED;
            case RETURN -> RETURNED;
            case CANCELLATION -> CANCELLED;
        };
    }
}
