package sambandh.persistence.order;

import java.util.List;
import java.util.Objects;
import sambandh.application.order.LiveOrder;
import sambandh.application.order.OrderEvents;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Event;

/** What is told of the live ones among orders that an import made: those of known customers, one by one. */
final class LiveEvents {
    private LiveEvents() {}

    static List<Event> of(Import job, List<OrderWrites.Made> made) {
        return made.stream()
                .map(OrderWrites.Made::order)
                .filter(order -> order.customer() != null)
                .filter(order -> job.settings().isLive(order.orderedAt(), job.createdAt()))
                .map(LiveEvents::event)
                .toList();
    }

    private static Event event(OrderState order) {
        return OrderEvents.of(new LiveOrder(
                order.id(),
                Objects.requireNonNull(order.customer()),
                order.kind(),
                order.orderedAt(),
                order.businessDate(),
                order.amount().toPlainString(),
                order.currency()));
    }
}
