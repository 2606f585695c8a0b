package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.OrderEntries;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.bulk.Import;
import sambandh.domain.timeline.TimelineEntry;
import sambandh.persistence.shared.Db;

/** Orders written by the set, with their lines, outside ids and timeline entries. */
@Singleton
class OrderWrites {
    /** @param externalId the one that the import knows it by */
    record Made(String externalId, OrderState order) {}

    record Changed(OrderState before, OrderState after) {}

    private final Db db;
    private final Timeline timeline;
    private final CustomerHistories histories;
    private final Ids ids;

    OrderWrites(Db db, Timeline timeline, CustomerHistories histories, Ids ids) {
        this.db = db;
        this.timeline = timeline;
        this.histories = histories;
        this.ids = ids;
    }

    void make(Import job, List<Made> made, Instant now) {
        db.writeAll(
                "INSERT INTO customer_order (id, version, customer_id, kind, ordered_at, business_date, amount, currency,"
                        + " company_amount, cost, delivered_at, import_id, created_at, changed_at)"
                        + " VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                made.stream()
                        .map(m -> Arrays.<@Nullable Object>asList(
                                m.order().id(),
                                m.order().customer(),
                                m.order().kind(),
                                m.order().orderedAt(),
                                m.order().businessDate(),
                                m.order().amount(),
                                m.order().currency(),
                                m.order().companyAmount(),
                                m.order().cost(),
                                m.order().deliveredAt(),
                                job.id().value(),
                                now,
                                now))
                        .toList());
        db.writeAll(
                "INSERT INTO order_external_id (source, external_id, order_id) VALUES (?, ?, ?)",
                made.stream()
                        .map(m -> List.<Object>of(
                                job.settings().source().value(),
                                m.externalId(),
                                m.order().id()))
                        .toList());
        List<OrderState> orders = made.stream().map(Made::order).toList();
        insertLines(orders);
        timeline.addAll(entries(orders.stream()));
        histories.placed(orders.stream()
                .filter(o -> o.customer() != null && o.kind().equals("sale"))
                .map(o -> new CustomerHistories.Placed(
                        Objects.requireNonNull(o.customer()), o.businessDate(), o.amount(), o.companyAmount()))
                .toList());
    }

    void change(Import job, List<Changed> changed, Instant now) {
        db.writeAll(
                "UPDATE customer_order SET version = version + 1, customer_id = ?, kind = ?, ordered_at = ?,"
                        + " business_date = ?, amount = ?, currency = ?, company_amount = ?, cost = ?,"
                        + " delivered_at = ?, import_id = ?, changed_at = ? WHERE id = ?",
                changed.stream()
                        .map(Changed::after)
                        .map(o -> Arrays.<@Nullable Object>asList(
                                o.customer(),
                                o.kind(),
                                o.orderedAt(),
                                o.businessDate(),
                                o.amount(),
                                o.currency(),
                                o.companyAmount(),
                                o.cost(),
                                o.deliveredAt(),
                                job.id().value(),
                                now,
                                o.id()))
                        .toList());
        List<OrderState> relined = changed.stream()
                .filter(c -> !c.before().lines().equals(c.after().lines()))
                .map(Changed::after)
                .toList();
        db.writeAll(
                "DELETE FROM order_line WHERE order_id = ?",
                relined.stream().map(o -> List.<Object>of(o.id())).toList());
        insertLines(relined);
        // an entry tells customer, time, kind and amount: it is told anew
        timeline.removeAll(entries(changed.stream().map(Changed::before)));
        timeline.addAll(entries(changed.stream().map(Changed::after)));
        Set<UUID> touched =
                histories.customersOf(changed.stream().map(c -> c.after().id()).toList());
        changed.stream()
                .map(c -> c.before().customer())
                .filter(Objects::nonNull)
                .forEach(touched::add);
        histories.changed(touched);
    }

    private void insertLines(List<OrderState> orders) {
        LineRows rows = new LineRows();
        orders.forEach(order -> rows.and(order.id(), order.lines()));
        rows.insert(db);
    }

    private List<TimelineEntry> entries(Stream<OrderState> orders) {
        return orders.flatMap(o -> OrderEntries.of(ids, o.told()).stream()).toList();
    }
}
