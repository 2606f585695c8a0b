package sambandh.persistence.order;

import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.OrderFacts;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.fact.OccurrenceSql;

/** Orders, returns and cancellations, as something that happens to customers. */
@Factory
class OrderOccurrences {
    /**
     * Sales that do not count, see {@link sambandh.domain.order.CountedSale}: few, and made a set of their own first, since
     * neither server looks them up order by order in any time.
     */
    private static final String TAKEN_BACK = """
            (SELECT s.id
            FROM customer_order r JOIN customer_order s ON s.id = r.refers_to
            WHERE r.kind IN ('return', 'cancellation')
            GROUP BY s.id, s.amount
            HAVING MAX(r.kind = 'cancellation') = 1
                OR (s.amount > 0
                    AND s.amount + SUM(CASE WHEN r.currency = s.currency THEN r.amount ELSE 0 END) <= 0))""";

    private final Db db;

    OrderOccurrences(Db db) {
        this.db = db;
    }

    @Singleton
    OccurrenceSql ordered() {
        return of(OrderFacts.ORDERED, "sale");
    }

    @Singleton
    OccurrenceSql returned() {
        return of(OrderFacts.RETURNED, "return");
    }

    @Singleton
    OccurrenceSql cancelled() {
        return of(OrderFacts.CANCELLED, "cancellation");
    }

    private OccurrenceSql of(Occurrence occurrence, String kind) {
        return new OccurrenceSql() {
            @Override
            public Occurrence occurrence() {
                return occurrence;
            }

            @Override
            public Times times(Asked asked) {
                boolean all = asked.with().isEmpty() && asked.from() == null && asked.before() == null;
                return all && kind.equals("sale") ? inTotals() : inOrders(kind, asked);
            }
        };
    }

    /** What is asked of all orders there ever were is counted already. */
    private static OccurrenceSql.Times inTotals() {
        return new OccurrenceSql.Times(
                "customer_totals t WHERE t.orders > 0", List.of(), "t.customer_id", "SUM(t.orders)");
    }

    private OccurrenceSql.Times inOrders(String kind, OccurrenceSql.Asked asked) {
        String product = asked.text(OrderFacts.PRODUCT.name());
        String category = asked.text(OrderFacts.CATEGORY.name());
        BigDecimal amount = asked.number(OrderFacts.MIN_AMOUNT.name());
        boolean lines = product != null || category != null;
        boolean sales = kind.equals("sale");
        List<Object> params = new ArrayList<>(List.of(kind));
        StringBuilder from = new StringBuilder("customer_order o");
        // left alone MySQL may walk by customer and read every row
        from.append(lines || !sales ? "" : " FORCE INDEX (customer_order_by_date)");
        from.append(lines ? " JOIN order_line l ON l.order_id = o.id" : "");
        from.append(category == null ? "" : " JOIN product p ON p.id = l.product_id");
        from.append(sales ? " LEFT JOIN " + TAKEN_BACK + " gone ON gone.id = o.id" : "");
        from.append(" WHERE o.kind = ? AND o.customer_id IS NOT NULL");
        from.append(sales ? " AND gone.id IS NULL" : "");
        and(from, params, " AND o.business_date >= ?", asked.from());
        and(from, params, " AND o.business_date < ?", asked.before());
        and(from, params, " AND o.company_amount >= ?", amount);
        and(from, params, " AND p.category = ?", category);
        if (product != null) {
            List<UUID> products = products(product);
            String marks = String.join(", ", Collections.nCopies(products.size(), "?"));
            from.append(products.isEmpty() ? " AND 1 = 0" : " AND l.product_id IN (" + marks + ")");
            params.addAll(products);
        }
        String number = lines ? "COUNT(DISTINCT o.id)" : "COUNT(*)";
        return new OccurrenceSql.Times(from.toString(), params, "o.customer_id", number);
    }

    private static void and(StringBuilder from, List<Object> params, String sql, @Nullable Object value) {
        if (value != null) {
            from.append(sql);
            params.add(value);
        }
    }

    /** Of whatever source; the sources are few, and each is one look into the index. */
    private List<UUID> products(String idOrExternalId) {
        List<UUID> found = new ArrayList<>(db.list(
                "SELECT x.product_id FROM (SELECT DISTINCT source FROM product_external_id) s"
                        + " JOIN product_external_id x ON x.source = s.source AND x.external_id = ?",
                row -> row.uuid("product_id"),
                idOrExternalId));
        try {
            found.add(UUID.fromString(idOrExternalId));
        } catch (IllegalArgumentException noId) {
            // an outside id, then
        }
        return found.stream().distinct().sorted().toList();
    }
}
