package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedSale;
import sambandh.domain.order.OrderHistory;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/**
 * Keeps each customer's history of orders and what it comes to, in the unit of work that writes the orders and as its
 * last step: whoever holds a customer's history holds it to the end. Customers are always held in the order of their ids.
 */
@Singleton
class CustomerHistories {
    /** A sale just made; nothing refers to it yet. */
    record Placed(
            UUID customer,
            LocalDate date,
            BigDecimal amount,
            @Nullable BigDecimal companyAmount) {}

    static final String HOLD = "SELECT customer_id, days FROM customer_history FORCE INDEX (PRIMARY)"
            + " WHERE customer_id IN (:keys) ORDER BY customer_id FOR UPDATE";
    static final String CUSTOMERS = "SELECT o.customer_id, s.customer_id AS sale_customer_id FROM customer_order o"
            + " FORCE INDEX (PRIMARY) LEFT JOIN customer_order s FORCE INDEX (PRIMARY) ON s.id = o.refers_to"
            + " WHERE o.id IN (:keys)";
    static final String BEHIND = "SELECT c.id, c.version FROM customer c FORCE INDEX (PRIMARY) WHERE c.id IN (:keys)"
            + " AND (SELECT 1 FROM customer_history_behind b WHERE b.customer_id = c.id LIMIT 1) IS NOT NULL";

    private final Db db;

    CustomerHistories(Db db) {
        this.db = db;
    }

    /** Sales were added, and nothing else happened to their customers. */
    void placed(List<Placed> sales) {
        Map<UUID, List<CountedSale>> added = new HashMap<>();
        sales.forEach(s -> added.computeIfAbsent(s.customer(), _ -> new ArrayList<>())
                .add(new CountedSale(s.date(), s.amount(), s.companyAmount(), List.of())));
        Map<UUID, OrderHistory> known = hold(added.keySet());
        Map<UUID, OrderHistory> after = new LinkedHashMap<>();
        known.forEach((customer, before) -> after.put(customer, before.plus(added.getOrDefault(customer, List.of()))));
        List<UUID> others =
                added.keySet().stream().filter(c -> !known.containsKey(c)).toList();
        after.putAll(SaleRows.histories(db, others));
        HistoryRows.write(db, after);
    }

    /** Anything may have happened to orders of these customers, or to what refers to them. */
    void changed(Collection<UUID> customers) {
        hold(customers);
        Map<UUID, OrderHistory> after = new HashMap<>();
        customers.forEach(customer -> after.put(customer, OrderHistory.NONE));
        after.putAll(SaleRows.histories(db, customers));
        HistoryRows.write(db, after);
    }

    /** Works out anew what is kept of these customers, and says of how many it was not right, and should have been. */
    int mend(Collection<UUID> customers) {
        Map<UUID, OrderHistory> before = hold(customers);
        Map<UUID, OrderHistory.Totals> totals = HistoryRows.totals(db, customers);
        Map<UUID, OrderHistory> wrong = new HashMap<>(SaleRows.histories(db, customers));
        customers.forEach(customer -> wrong.putIfAbsent(customer, OrderHistory.NONE));
        wrong.entrySet()
                .removeIf(e -> e.getValue().equals(before.get(e.getKey()))
                        && Objects.equals(e.getValue().totals(), totals.get(e.getKey())));
        HistoryRows.write(db, wrong);
        // asked last: who is marked by then is behind with orders that may have been read here
        wrong.keySet().removeAll(behind(customers));
        return wrong.size();
    }

    /** Those whose orders an import still brings; they are worked out at its end. */
    private Set<UUID> behind(Collection<UUID> customers) {
        return new HashSet<>(InLists.read(db, BEHIND, List.of(), customers, row -> row.uuid("id")));
    }

    /** The customers of orders, and of the sales that these refer to: whose history such orders are part of. */
    Set<UUID> customersOf(Collection<UUID> orders) {
        Set<UUID> customers = new HashSet<>();
        InLists.read(
                db,
                CUSTOMERS,
                List.of(),
                orders,
                row -> customers.add(row.uuidOrNull("customer_id"))
                        | customers.add(row.uuidOrNull("sale_customer_id")));
        customers.removeIf(Objects::isNull);
        return customers;
    }

    /** The histories of those who have one. Who has none yet gets an empty row, which nobody else can make meanwhile. */
    private Map<UUID, OrderHistory> hold(Collection<UUID> customers) {
        List<UUID> inOrder = customers.stream().sorted(BinaryUuid.AS_STORED).toList();
        Map<UUID, OrderHistory> known = new LinkedHashMap<>();
        InLists.read(
                db,
                HOLD,
                List.of(),
                inOrder,
                row -> known.put(row.uuid("customer_id"), HistoryBytes.read(row.bytes("days"))));
        db.writeAll(
                "INSERT INTO customer_history (customer_id, days) VALUES (?, '')",
                inOrder.stream()
                        .filter(customer -> !known.containsKey(customer))
                        .map(List::of)
                        .toList());
        return known;
    }
}
