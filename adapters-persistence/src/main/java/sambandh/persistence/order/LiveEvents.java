package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import sambandh.application.order.LiveOrders;
import sambandh.domain.bulk.Import;
import sambandh.domain.shared.Event;

/** What is told of the live ones among orders that an import made: those of known customers, one by one. */
@Singleton
class LiveEvents {
    private final Optional<LiveOrders> live;

    LiveEvents(Optional<LiveOrders> live) {
        this.live = live;
    }

    List<Event> of(Import job, List<OrderSets.Made> made) {
        return live.stream()
                .flatMap(tell -> made.stream()
                        .map(OrderSets.Made::order)
                        .filter(o -> job.settings().isLive(o.orderedAt(), job.createdAt()))
                        .flatMap(o -> o.customer() == null
                                ? Stream.empty()
                                : Stream.of(tell.of(new LiveOrders.Live(
                                        o.id(),
                                        o.customer(),
                                        o.kind(),
                                        o.orderedAt(),
                                        o.businessDate(),
                                        o.amount().toPlainString(),
                                        o.currency())))))
                .toList();
    }
}
