package sambandh.application.order;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderChanged;
import sambandh.domain.order.OrderMode;
import sambandh.domain.shared.Actor;
import sambandh.domain.timeline.TimelineEntry;

/** Tells the timeline, the audit log and the event store what became of an order. */
public final class OrderNews {
    private final Timeline timeline;
    private final Events events;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    public OrderNews(Timeline timeline, Events events, Audit audit, Ids ids, Clock clock) {
        this.timeline = timeline;
        this.events = events;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    void placed(Actor actor, Order order) {
        timeline.addAll(entries(order));
        audit.record(actor, "order.place", order.id().value(), Map.of(), OrderAudit.fields(order));
        events.add(OrderEvents.of(order, OrderMode.of(order.details().orderedAt(), clock.instant())));
    }

    /** The timeline shows the order as it is now; what was told otherwise is taken back. */
    void changed(Actor actor, Order before, Order after) {
        List<TimelineEntry> told = entries(before);
        List<TimelineEntry> now = entries(after);
        timeline.removeAll(told.stream().filter(e -> isNotIn(now, e)).toList());
        timeline.addAll(now.stream().filter(e -> isNotIn(told, e)).toList());
        audit.record(actor, "order.change", after.id().value(), OrderAudit.fields(before), OrderAudit.fields(after));
        CustomerId customer = after.details().customerId();
        events.add(new OrderChanged(
                after.id().value(),
                customer == null ? null : customer.value(),
                after.version(),
                OrderMode.of(after.details().orderedAt(), clock.instant()),
                clock.instant()));
    }

    private List<TimelineEntry> entries(Order order) {
        Order.Details d = order.details();
        CustomerId customer = d.customerId();
        return OrderEntries.of(
                ids,
                new OrderEntries.Told(
                        order.id().value(),
                        customer == null ? null : customer.value(),
                        d.kind(),
                        d.orderedAt(),
                        d.deliveredAt(),
                        d.amount().amount(),
                        d.amount().currency().getCurrencyCode()));
    }

    private static boolean isNotIn(List<TimelineEntry> entries, TimelineEntry entry) {
        return entries.stream()
                .noneMatch(e -> e.customerId().equals(entry.customerId())
                        && e.at().equals(entry.at())
                        && e.kind().equals(entry.kind())
                        && e.params().equals(entry.params()));
    }
}
