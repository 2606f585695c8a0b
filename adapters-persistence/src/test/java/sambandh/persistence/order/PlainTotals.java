package sambandh.persistence.order;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import sambandh.domain.order.OrderHistory.Totals;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** What customers' orders come to, by SQL over the orders themselves, and as it is kept. */
final class PlainTotals {
    private static final String BACK = """
            SELECT s.id, MAX(r.kind = 'cancellation') AS cancelled,
                SUM(CASE WHEN r.currency = s.currency THEN r.amount ELSE 0 END) AS amount,
                SUM(CASE WHEN r.currency = s.currency AND r.kind IN ('return', 'cancellation')
                    THEN COALESCE(r.company_amount, ROUND(s.company_amount * r.amount / NULLIF(s.amount, 0), 4), 0)
                    ELSE 0 END) AS company_amount
            FROM customer_order r JOIN customer_order s ON s.id = r.refers_to
            WHERE r.kind IN ('return', 'cancellation')
            GROUP BY s.id
            """;
    private static final String PLAIN = """
            SELECT s.customer_id, COUNT(*) AS orders, COUNT(DISTINCT s.business_date) AS order_days,
                MIN(s.business_date) AS first_date, MAX(s.business_date) AS last_date,
                SUM(COALESCE(s.company_amount + COALESCE(b.company_amount, 0), 0)) AS amount,
                SUM(s.company_amount IS NULL) AS unvalued
            FROM customer_order s LEFT JOIN (%s) b ON b.id = s.id
            WHERE s.kind = 'sale' AND COALESCE(b.cancelled, 0) = 0
                AND NOT (s.amount > 0 AND s.amount + COALESCE(b.amount, 0) <= 0)
                AND s.customer_id IN (:keys)
            GROUP BY s.customer_id
            """.formatted(BACK);

    private PlainTotals() {}

    static Map<UUID, Totals> plain(Db db, Collection<UUID> customers) {
        return read(db, PLAIN, customers);
    }

    static Map<UUID, Totals> kept(Db db, Collection<UUID> customers) {
        return read(db, "SELECT * FROM customer_totals WHERE customer_id IN (:keys)", customers);
    }

    private static Map<UUID, Totals> read(Db db, String sql, Collection<UUID> customers) {
        Map<UUID, Totals> found = new TreeMap<>();
        InLists.read(
                db,
                sql,
                List.of(),
                customers,
                row -> found.put(
                        row.uuid("customer_id"),
                        new Totals(
                                (int) row.number("orders"),
                                (int) row.number("order_days"),
                                row.date("first_date"),
                                row.date("last_date"),
                                row.decimal("amount").add(BigDecimal.ZERO.setScale(4)),
                                (int) row.number("unvalued"))));
        return found;
    }
}
