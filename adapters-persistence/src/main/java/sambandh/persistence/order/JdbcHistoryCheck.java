package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.Histories;
import sambandh.domain.customer.CustomerId;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/** Walks customers by their ids, and asks for the orders of those on the way: asked together both servers read all orders. */
@Singleton
class JdbcHistoryCheck implements Histories {
    private static final UUID FIRST = new UUID(0, 0);
    private static final String CUSTOMERS = "SELECT c.id, h.customer_id IS NOT NULL AS kept FROM customer c"
            + " FORCE INDEX (PRIMARY) LEFT JOIN customer_history h ON h.customer_id = c.id WHERE c.id > ?";
    static final String ALL = CUSTOMERS + " ORDER BY c.id LIMIT ?";
    static final String WITHOUT = CUSTOMERS + " AND h.customer_id IS NULL ORDER BY c.id LIMIT ?";
    static final String BOUGHT = "SELECT DISTINCT customer_id FROM customer_order"
            + " FORCE INDEX (customer_order_by_customer) WHERE kind = 'sale' AND customer_id IN (:keys)";

    private record Customer(UUID id, boolean kept) {}

    private final Db db;
    private final CustomerHistories histories;

    JdbcHistoryCheck(Db db, CustomerHistories histories) {
        this.db = db;
        this.histories = histories;
    }

    @Override
    public List<CustomerId> missing(@Nullable CustomerId after, int atMost) {
        return walk(WITHOUT, after, atMost);
    }

    @Override
    public List<CustomerId> due(@Nullable CustomerId after, int atMost) {
        return walk(ALL, after, atMost);
    }

    @Override
    public int mend(List<CustomerId> customers) {
        return histories.mend(customers.stream().map(CustomerId::value).toList());
    }

    private List<CustomerId> walk(String sql, @Nullable CustomerId after, int atMost) {
        UUID from = after == null ? FIRST : after.value();
        while (true) {
            List<Customer> some = db.list(sql, row -> new Customer(row.uuid("id"), row.flag("kept")), from, atMost);
            if (some.isEmpty()) {
                return List.of();
            }
            Set<UUID> bought = bought(
                    some.stream().filter(c -> !c.kept()).map(Customer::id).toList());
            List<CustomerId> due = some.stream()
                    .filter(c -> c.kept() || bought.contains(c.id()))
                    .map(c -> new CustomerId(c.id()))
                    .toList();
            if (!due.isEmpty()) {
                return due;
            }
            from = some.getLast().id();
        }
    }

    private Set<UUID> bought(Collection<UUID> customers) {
        return new HashSet<>(InLists.read(db, BOUGHT, List.of(), customers, row -> row.uuid("customer_id")));
    }
}
