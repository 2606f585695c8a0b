package sambandh.persistence.order;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import sambandh.domain.order.OrderHistory;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** Writes histories that are held, and what they come to. Who has bought nothing has neither. */
final class HistoryRows {
    static final String TOTALS = "SELECT * FROM customer_totals FORCE INDEX (PRIMARY) WHERE customer_id IN (:keys)";

    private HistoryRows() {}

    static void write(Db db, Map<UUID, OrderHistory> histories) {
        List<Map.Entry<UUID, OrderHistory>> all = histories.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(BinaryUuid.AS_STORED))
                .toList();
        db.writeAll(
                "INSERT INTO customer_history (customer_id, days) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE days = VALUES(days)",
                all.stream()
                        .filter(e -> !e.getValue().entries().isEmpty())
                        .map(e -> List.<Object>of(e.getKey(), HistoryBytes.write(e.getValue())))
                        .toList());
        db.writeAll(
                "DELETE FROM customer_history WHERE customer_id = ?",
                all.stream()
                        .filter(e -> e.getValue().entries().isEmpty())
                        .map(e -> List.of(e.getKey()))
                        .toList());
        db.writeAll(
                "INSERT INTO customer_totals (customer_id, orders, order_days, first_date, last_date, amount, unvalued)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON DUPLICATE KEY UPDATE orders = VALUES(orders),"
                        + " order_days = VALUES(order_days), first_date = VALUES(first_date),"
                        + " last_date = VALUES(last_date), amount = VALUES(amount), unvalued = VALUES(unvalued)",
                all.stream()
                        .filter(e -> e.getValue().totals() != null)
                        .map(e -> row(e.getKey(), e.getValue().totals()))
                        .toList());
        db.writeAll(
                "DELETE FROM customer_totals WHERE customer_id = ?",
                all.stream()
                        .filter(e -> e.getValue().totals() == null)
                        .map(e -> List.of(e.getKey()))
                        .toList());
    }

    static Map<UUID, OrderHistory.Totals> totals(Db db, Collection<UUID> customers) {
        Map<UUID, OrderHistory.Totals> totals = new HashMap<>();
        InLists.read(
                db,
                TOTALS,
                List.of(),
                customers,
                row -> totals.put(
                        row.uuid("customer_id"),
                        new OrderHistory.Totals(
                                (int) row.number("orders"),
                                (int) row.number("order_days"),
                                row.date("first_date"),
                                row.date("last_date"),
                                row.decimal("amount"),
                                (int) row.number("unvalued"))));
        return totals;
    }

    private static List<Object> row(UUID customer, OrderHistory.Totals t) {
        return List.of(customer, t.orders(), t.days(), t.first(), t.last(), t.amount(), t.unvalued());
    }
}
