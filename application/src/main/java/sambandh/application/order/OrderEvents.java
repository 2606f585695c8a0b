package sambandh.application.order;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.shared.Event;

/** What is told of a new order, the same whether it came by itself or with an import. */
public final class OrderEvents {
    private OrderEvents() {}

    static Event of(Order order, OrderMode mode) {
        Order.Details d = order.details();
        UUID id = order.id().value();
        UUID customer = d.customerId() == null ? null : d.customerId().value();
        UUID sale = d.refersTo() == null ? null : d.refersTo().value();
        Instant at = d.orderedAt();
        String amount = d.amount().amount().toPlainString();
        String currency = d.amount().currency().getCurrencyCode();
        return switch (d.kind()) {
            case SALE -> new OrderPlaced(id, customer, at, order.businessDate(), amount, currency, mode);
            case RETURN -> new OrderReturned(id, customer, sale, at, order.businessDate(), amount, currency, mode);
            case CANCELLATION ->
                new OrderCancelled(id, customer, sale, at, order.businessDate(), amount, currency, mode);
        };
    }

    public static Event of(LiveOrder o) {
        OrderMode live = OrderMode.LIVE;
        return switch (Order.Kind.valueOf(o.kind().toUpperCase(Locale.ROOT))) {
            case SALE ->
                new OrderPlaced(
                        o.orderId(), o.customerId(), o.orderedAt(), o.businessDate(), o.amount(), o.currency(), live);
            case RETURN ->
                new OrderReturned(
                        o.orderId(),
                        o.customerId(),
                        o.refersTo(),
                        o.orderedAt(),
                        o.businessDate(),
                        o.amount(),
                        o.currency(),
                        live);
            case CANCELLATION ->
                new OrderCancelled(
                        o.orderId(),
                        o.customerId(),
                        o.refersTo(),
                        o.orderedAt(),
                        o.businessDate(),
                        o.amount(),
                        o.currency(),
                        live);
        };
    }
}
