package sambandh.persistence.shared;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A condition on one customer, for a WHERE.
 *
 * @param sql with {@code {customer}} where the customer's id is to stand, and {@code ?} for each value
 * @param params the values, in the order of their {@code ?}
 */
public record CustomerCondition(String sql, List<? extends @Nullable Object> params) {
    /** The condition on the customer whose id is told by an SQL expression such as {@code o.customer_id}. */
    public String on(String customerId) {
        return sql.replace("{customer}", customerId);
    }
}
