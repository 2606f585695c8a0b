package sambandh.persistence.metrics;

import java.util.ArrayList;
import java.util.List;
import sambandh.domain.metrics.MeasurePeriod;

/** The SQL of the measures; dates are bound in the order in which they stand in it. */
final class MeasureSql {
    record Query(String sql, List<Object> params) {}

    /** Sales taken back by a day: cancelled, or returned to their whole amount. Joined to be left out. */
    private static final String TAKEN_BACK = """
            SELECT s.id
            FROM customer_order r JOIN customer_order s ON s.id = r.refers_to
            WHERE r.kind IN ('return', 'cancellation') AND r.business_date <= ?
            GROUP BY s.id, s.amount, s.currency
            HAVING MAX(r.kind = 'cancellation') = 1
                OR (s.amount > 0
                    AND s.amount + SUM(CASE WHEN r.currency = s.currency THEN r.amount ELSE 0 END) <= 0)
            """;

    /**
     * What counts, each customer a row of its own and all guests one. Left alone MySQL may walk by customer and read
     * every row: 46 s against 1.3 s over a million orders.
     */
    private static final String PER_CUSTOMER = """
            SELECT o.customer_id, %s
            FROM customer_order o FORCE INDEX (customer_order_by_date) LEFT JOIN (%s) gone ON gone.id = o.id
            WHERE o.kind = 'sale' AND o.business_date < ? AND o.business_date <= ? AND gone.id IS NULL
            GROUP BY o.customer_id
            HAVING (%s) OR o.customer_id IS NULL
            """;

    private static final String IN_ONE = """
            SELECT p.customer_id IS NULL AS guest, NULL AS country, %s
            FROM (%s) p
            GROUP BY p.customer_id IS NULL
            """;

    private static final String BY_COUNTRY = """
            SELECT p.customer_id IS NULL AS guest, k.country AS country, %s
            FROM (%s) p LEFT JOIN customer k ON k.id = p.customer_id
            GROUP BY p.customer_id IS NULL, k.country
            ORDER BY k.country IS NULL, k.country
            """;

    private MeasureSql() {}

    static Query retention(MeasurePeriod period, boolean byCountry) {
        String columns = """
                MIN(o.business_date) >= ? AS is_first,
                MAX(o.business_date >= ? AND o.business_date < ?) AS was_there,
                MAX(o.business_date >= ?) AS is_there,
                SUM(o.business_date >= ?) AS orders
                """;
        String sums = """
                SUM(p.orders) AS orders, SUM(p.was_there) AS before_start,
                SUM(p.was_there AND p.is_there) AS retained, SUM(p.is_first) AS first_time
                """;
        List<Object> params = new ArrayList<>(
                List.of(period.from(), period.beforeStart(), period.from(), period.beforeEnd(), period.from()));
        return query(columns, "was_there OR is_first", sums, byCountry, params, period);
    }

    static Query repeatPurchase(MeasurePeriod period, boolean byCountry) {
        String columns = """
                MIN(o.business_date) >= ? AS is_first,
                SUM(o.business_date >= ?) AS orders,
                COUNT(DISTINCT CASE WHEN o.business_date >= ? THEN o.business_date END) AS days
                """;
        String sums = """
                SUM(p.orders) AS orders, COUNT(*) AS buyers, SUM(p.days > 1) AS repeat_buyers,
                SUM(p.days) AS customer_days, SUM(p.is_first) AS first_days
                """;
        List<Object> params = new ArrayList<>(List.of(period.from(), period.from(), period.from()));
        return query(columns, "days > 0", sums, byCountry, params, period);
    }

    private static Query query(
            String columns, String having, String sums, boolean byCountry, List<Object> params, MeasurePeriod period) {
        String perCustomer = PER_CUSTOMER.formatted(columns, TAKEN_BACK, having);
        params.addAll(List.of(period.asOf(), period.to(), period.asOf()));
        return new Query((byCountry ? BY_COUNTRY : IN_ONE).formatted(sums, perCustomer), params);
    }
}
