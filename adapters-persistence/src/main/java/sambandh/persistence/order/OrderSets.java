package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.Import;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.RowLocks;

/** Orders read and written by the set, with their lines, outside ids and timeline entries. */
@Singleton
class OrderSets {
    /** @param externalId the one that the import knows it by */
    record Made(String externalId, OrderState order) {}

    record Changed(OrderState before, OrderState after) {}

    private static final Map<String, String> TIMELINE_KINDS =
            Map.of("sale", "order.placed", "return", "order.returned", "cancellation", "order.cancelled");

    private final Db db;
    private final CustomerHistories histories;

    OrderSets(Db db, CustomerHistories histories) {
        this.db = db;
        this.histories = histories;
    }

    /** Those that are known, by their outside id; nobody else changes them before the unit of work ends. */
    Map<String, OrderState> hold(String source, Collection<String> externalIds) {
        RowLocks.hold(
                db,
                "customer_order",
                () -> InLists.read(
                        db,
                        "SELECT order_id FROM order_external_id WHERE source = ? AND external_id IN (:keys)",
                        List.of(source),
                        externalIds,
                        row -> row.uuid("order_id")));
        return known(source, externalIds);
    }

    /** Those that are known, by their outside id, as they are just now: for looking only. */
    Map<String, OrderState> known(String source, Collection<String> externalIds) {
        Map<UUID, List<OrderState.Line>> lines = new HashMap<>();
        InLists.read(
                db,
                "SELECT l.* FROM order_external_id x JOIN order_line l ON l.order_id = x.order_id"
                        + " WHERE x.source = ? AND x.external_id IN (:keys) ORDER BY l.order_id, l.line_no",
                List.of(source),
                externalIds,
                row -> lines.computeIfAbsent(row.uuid("order_id"), _ -> new ArrayList<>())
                        .add(line(row)));
        Map<String, OrderState> known = new HashMap<>();
        InLists.read(
                db,
                "SELECT x.external_id, o.* FROM order_external_id x JOIN customer_order o ON o.id = x.order_id"
                        + " WHERE x.source = ? AND x.external_id IN (:keys)",
                List.of(source),
                externalIds,
                row -> known.put(row.text("external_id"), order(row, lines.getOrDefault(row.uuid("id"), List.of()))));
        return known;
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
        writeLines(orders);
        tell(orders);
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
        writeLines(relined);
        // the entry tells customer, time, kind and amount: it is told anew
        db.writeAll(
                "DELETE FROM timeline_entry WHERE customer_id = ? AND at = ? AND reference = ?"
                        + " AND kind IN ('order.placed', 'order.returned', 'order.cancelled')",
                changed.stream()
                        .map(Changed::before)
                        .filter(o -> o.customer() != null)
                        .map(o -> Arrays.<@Nullable Object>asList(o.customer(), o.orderedAt(), o.id()))
                        .toList());
        tell(changed.stream().map(Changed::after).toList());
        Set<UUID> touched =
                histories.customersOf(changed.stream().map(c -> c.after().id()).toList());
        changed.stream()
                .map(c -> c.before().customer())
                .filter(Objects::nonNull)
                .forEach(touched::add);
        histories.changed(touched);
    }

    private void writeLines(List<OrderState> orders) {
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (OrderState order : orders) {
            int number = 1;
            for (OrderState.Line line : order.lines()) {
                rows.add(Arrays.asList(
                        order.id(),
                        number++,
                        line.product(),
                        line.description(),
                        line.quantity(),
                        line.unitPrice(),
                        line.amount()));
            }
        }
        db.writeAll(
                "INSERT INTO order_line (order_id, line_no, product_id, description, quantity, unit_price, amount)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private void tell(List<OrderState> orders) {
        db.writeAll(
                "INSERT INTO timeline_entry (customer_id, at, id, kind, params, reference) VALUES (?, ?, ?, ?, ?, ?)",
                orders.stream()
                        .filter(o -> o.customer() != null)
                        .map(o -> Arrays.<@Nullable Object>asList(
                                o.customer(),
                                o.orderedAt(),
                                o.id(),
                                TIMELINE_KINDS.get(o.kind()),
                                "{\"amount\": \"%s\", \"currency\": \"%s\"}"
                                        .formatted(o.amount().toPlainString(), o.currency()),
                                o.id()))
                        .toList());
    }

    private static OrderState order(Row row, List<OrderState.Line> lines) throws SQLException {
        return new OrderState(
                row.uuid("id"),
                row.uuidOrNull("customer_id"),
                row.text("kind"),
                row.instant("ordered_at"),
                row.date("business_date"),
                row.decimal("amount"),
                row.text("currency"),
                row.decimalOrNull("company_amount"),
                row.decimalOrNull("cost"),
                row.instantOrNull("delivered_at"),
                lines);
    }

    private static OrderState.Line line(Row row) throws SQLException {
        return new OrderState.Line(
                row.uuidOrNull("product_id"),
                row.textOrNull("description"),
                row.decimal("quantity"),
                row.decimal("unit_price"),
                row.decimal("amount"));
    }
}
