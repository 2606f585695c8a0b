package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterFacts;
import sambandh.domain.shared.Money;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.Row;

/**
 * Tells letters of an order of the customer's under {@code order}: {@code id}, {@code date}, {@code amount} and, where
 * it was for one thing only and that has a name, {@code product}; the order that the letter is about, otherwise the last
 * one. Nobody is thanked for what was taken back.
 */
@Singleton
class OrderLetterFacts implements LetterFacts {
    private static final String ORDERS = """
            SELECT o.id, o.business_date, o.amount, o.currency,
                (SELECT CASE WHEN COUNT(*) = 1 THEN MAX(COALESCE(p.name, l.description)) END
                    FROM order_line l LEFT JOIN product p ON p.id = l.product_id
                    WHERE l.order_id = o.id) AS product
            FROM customer_order o
            WHERE o.customer_id = ? AND o.kind = 'sale'
                AND NOT EXISTS (SELECT 1 FROM customer_order c WHERE c.refers_to = o.id AND c.kind = 'cancellation')
                AND (o.amount <= 0 OR o.amount + COALESCE((SELECT SUM(r.amount) FROM customer_order r
                    WHERE r.refers_to = o.id AND r.kind = 'return' AND r.currency = o.currency), 0) > 0)
            """;

    private final Db db;

    OrderLetterFacts(Db db) {
        this.db = db;
    }

    @Override
    public Map<String, ?> about(UUID customerId, @Nullable UUID reference) {
        var order = reference == null
                ? db.one(ORDERS + " ORDER BY o.ordered_at DESC, o.id DESC LIMIT 1", OrderLetterFacts::order, customerId)
                : db.one(ORDERS + " AND o.id = ?", OrderLetterFacts::order, customerId, reference);
        return order.map(it -> Map.of("order", it)).orElse(Map.of());
    }

    private static Map<String, Object> order(Row row) throws SQLException {
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("id", row.uuid("id"));
        order.put("date", row.date("business_date"));
        order.put("amount", new Money(row.decimal("amount"), Money.currency(row.text("currency"))));
        String product = row.textOrNull("product");
        if (product != null) {
            order.put("product", product);
        }
        return order;
    }
}
