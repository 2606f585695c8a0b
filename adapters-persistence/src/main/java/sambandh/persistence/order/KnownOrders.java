package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;
import sambandh.persistence.shared.Row;
import sambandh.persistence.shared.RowLocks;

/** Orders as they are before an import's rows come over them, by the set. */
@Singleton
class KnownOrders {
    private final Db db;

    KnownOrders(Db db) {
        this.db = db;
    }

    /** Those that are known, by their outside id; nobody else changes them before the unit of work ends. */
    Map<String, OrderState> hold(String source, Collection<String> externalIds) {
        Map<String, UUID> known = new HashMap<>(ids(source, externalIds));
        if (known.isEmpty()) {
            return Map.of();
        }
        AtomicBoolean again = new AtomicBoolean();
        RowLocks.hold(db, "customer_order", () -> {
            if (again.getAndSet(true)) {
                known.clear();
                known.putAll(ids(source, externalIds));
            }
            return Set.copyOf(known.values());
        });
        return read(known);
    }

    /** Those that are known, by their outside id, as they are just now: for looking only. */
    Map<String, OrderState> look(String source, Collection<String> externalIds) {
        return read(ids(source, externalIds));
    }

    private Map<String, OrderState> read(Map<String, UUID> ids) {
        Map<UUID, List<LineRows.Line>> lines = new HashMap<>();
        InLists.read(
                db,
                "SELECT * FROM order_line WHERE order_id IN (:keys) ORDER BY order_id, line_no",
                List.of(),
                ids.values(),
                row -> lines.computeIfAbsent(row.uuid("order_id"), _ -> new ArrayList<>())
                        .add(line(row)));
        Map<UUID, OrderState> orders = new HashMap<>();
        InLists.read(
                db,
                "SELECT * FROM customer_order WHERE id IN (:keys)",
                List.of(),
                ids.values(),
                row -> orders.put(row.uuid("id"), order(row, lines.getOrDefault(row.uuid("id"), List.of()))));
        Map<String, OrderState> known = new HashMap<>();
        ids.forEach((externalId, id) -> known.computeIfAbsent(externalId, _ -> orders.get(id)));
        return known;
    }

    private Map<String, UUID> ids(String source, Collection<String> externalIds) {
        Map<String, UUID> ids = new HashMap<>();
        InLists.read(
                db,
                "SELECT external_id, order_id FROM order_external_id WHERE source = ? AND external_id IN (:keys)",
                List.of(source),
                externalIds,
                row -> ids.put(row.text("external_id"), row.uuid("order_id")));
        return ids;
    }

    private static OrderState order(Row row, List<LineRows.Line> lines) throws SQLException {
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

    private static LineRows.Line line(Row row) throws SQLException {
        return new LineRows.Line(
                row.uuidOrNull("product_id"),
                row.textOrNull("description"),
                row.decimal("quantity"),
                row.decimal("unit_price"),
                row.decimal("amount"));
    }
}
