package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.Histories;
import sambandh.domain.customer.CustomerId;
import sambandh.persistence.shared.Db;

/** Walks customers by their ids. */
@Singleton
class JdbcHistoryCheck implements Histories {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String KEPT = "EXISTS (SELECT 1 FROM customer_history h WHERE h.customer_id = c.id)";
    private static final String BOUGHT =
            "EXISTS (SELECT 1 FROM customer_order o WHERE o.customer_id = c.id AND o.kind = 'sale')";
    static final String MISSING =
            "SELECT c.id FROM customer c WHERE c.id > ? AND NOT " + KEPT + " AND " + BOUGHT + " ORDER BY c.id LIMIT ?";
    static final String DUE =
            "SELECT c.id FROM customer c WHERE c.id > ? AND (" + KEPT + " OR " + BOUGHT + ") ORDER BY c.id LIMIT ?";

    private final Db db;
    private final CustomerHistories histories;

    JdbcHistoryCheck(Db db, CustomerHistories histories) {
        this.db = db;
        this.histories = histories;
    }

    @Override
    public List<CustomerId> missing(@Nullable CustomerId after, int atMost) {
        return walk(MISSING, after, atMost);
    }

    @Override
    public List<CustomerId> due(@Nullable CustomerId after, int atMost) {
        return walk(DUE, after, atMost);
    }

    @Override
    public int mend(List<CustomerId> customers) {
        return histories.mend(customers.stream().map(CustomerId::value).toList());
    }

    private List<CustomerId> walk(String sql, @Nullable CustomerId after, int atMost) {
        return db.list(sql, row -> new CustomerId(row.uuid("id")), after == null ? FIRST : after.value(), atMost);
    }
}
