package sambandh.persistence.order;

import java.util.List;
import sambandh.domain.bulk.Import;
import sambandh.domain.order.OrderCancelled;
import sambandh.domain.order.OrderMode;
import sambandh.domain.order.OrderPlaced;
import sambandh.domain.order.OrderReturned;
import sambandh.domain.shared.Event;

/** What is told of the live ones among orders that an import made: those of known customers, one by one. */
final class LiveEvents {
    private LiveEvents() {}

    static List<Event> of(Import job, List<OrderSets.Made> made) {
        return made.stream()
                .map(OrderSets.Made::order)
                .filter(order -> order.customer() != null)
                .filter(order -> job.settings().isLive(order.orderedAt(), job.createdAt()))
                .map(LiveEvents::event)
                .toList();
    }

    private static Event event(OrderState o) {
        String amount = o.amount().toPlainString();
        return switch (o.kind()) {
            case "return" ->
                new OrderReturned(
                        o.id(),
                        o.customer(),
                        null,
                        o.orderedAt(),
                        o.businessDate(),
                        amount,
                        o.currency(),
                        OrderMode.LIVE);
            case "cancellation" ->
                new OrderCancelled(
                        o.id(),
                        o.customer(),
                        null,
                        o.orderedAt(),
                        o.businessDate(),
                        amount,
                        o.currency(),
                        OrderMode.LIVE);
            default ->
                new OrderPlaced(
                        o.id(), o.customer(), o.orderedAt(), o.businessDate(), amount, o.currency(), OrderMode.LIVE);
        };
    }
}
