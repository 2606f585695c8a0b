package sambandh.application.order;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sambandh.application.shared.Audit;
import sambandh.application.shared.Events;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.order.Order;
import sambandh.domain.order.OrderMode;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
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
        entries(order).forEach(timeline::add);
        audit.record(actor, "order.place", order.id().value(), Map.of(), OrderAudit.fields(order));
        events.add(OrderEvents.of(order, OrderMode.of(order.details().orderedAt(), clock.instant())));
    }

    /** The timeline shows the order as it is now; what was told otherwise is taken back. */
    void changed(Actor actor, Order before, Order after) {
        List<TimelineEntry> told = entries(before);
        List<TimelineEntry> now = entries(after);
        told.stream().filter(e -> isNotIn(now, e)).forEach(timeline::remove);
        now.stream().filter(e -> isNotIn(told, e)).forEach(timeline::add);
        audit.record(actor, "order.change", after.id().value(), OrderAudit.fields(before), OrderAudit.fields(after));
    }

    private List<TimelineEntry> entries(Order order) {
        Order.Details d = order.details();
        CustomerId customer = d.customerId();
        List<TimelineEntry> entries = new ArrayList<>();
        if (customer != null) {
            entries.add(entry(order, customer, d.orderedAt(), "order." + word(d.kind())));
            if (d.deliveredAt() != null) {
                entries.add(entry(order, customer, d.deliveredAt(), "order.delivered"));
            }
        }
        return entries;
    }

    private TimelineEntry entry(Order order, CustomerId customer, Instant at, String kind) {
        Map<String, String> amount = Map.of(
                "amount", order.details().amount().amount().toPlainString(),
                "currency", order.details().amount().currency().getCurrencyCode());
        return new TimelineEntry(
                ids.next(),
                customer.value(),
                at,
                new Code(kind),
                amount,
                order.id().value());
    }

    private static boolean isNotIn(List<TimelineEntry> entries, TimelineEntry entry) {
        return entries.stream()
                .noneMatch(e -> e.customerId().equals(entry.customerId())
                        && e.at().equals(entry.at())
                        && e.kind().equals(entry.kind())
                        && e.params().equals(entry.params()));
    }

    private static String word(Order.Kind kind) {
        return switch (kind) {
            case SALE -> "placed";
            case RETURN -> "returned";
            case CANCELLATION -> "cancelled";
        };
    }
}
