package sambandh.persistence.relationship;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.order.CountedSales;
import sambandh.application.relationship.Stages;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.relationship.Evidence;
import sambandh.domain.relationship.StageHistory;
import sambandh.domain.relationship.StageHistory.Sale;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;

/** Reads the sales of many customers at once, and writes only what became other than it was kept. */
@Singleton
class JdbcStages implements Stages {
    private static final int AT_ONCE = 1_000;
    private static final UUID FIRST = new UUID(0, 0);
    static final String MARK = "INSERT INTO relationship_due (import_id, customer_id)"
            + " SELECT DISTINCT o.import_id, o.customer_id FROM customer_order o"
            + " WHERE o.import_id = ? AND o.customer_id IS NOT NULL"
            + " ON DUPLICATE KEY UPDATE customer_id = VALUES(customer_id)";
    static final String MARK_TAKEN_BACK = "INSERT INTO relationship_due (import_id, customer_id)"
            + " SELECT DISTINCT o.import_id, s.customer_id FROM customer_order o JOIN customer_order s ON s.id = o.refers_to"
            + " WHERE o.import_id = ? AND o.refers_to IS NOT NULL AND s.customer_id IS NOT NULL"
            + " ON DUPLICATE KEY UPDATE customer_id = VALUES(customer_id)";

    /** An order that the import gave to somebody else showed a stage of whose it was. */
    static final String MARK_FORMER = "INSERT INTO relationship_due (import_id, customer_id)"
            + " SELECT DISTINCT o.import_id, s.customer_id FROM customer_order o"
            + " JOIN relationship_stage s ON s.reference = o.id"
            + " WHERE o.import_id = ? AND NOT (o.customer_id <=> s.customer_id)"
            + " ON DUPLICATE KEY UPDATE customer_id = VALUES(customer_id)";

    private final Db db;
    private final CountedSales sales;

    JdbcStages(Db db, CountedSales sales) {
        this.db = db;
        this.sales = sales;
    }

    @Override
    public void hold(CustomerId customer) {
        hold(List.of(customer.value()));
    }

    @Override
    public StageHistory of(CustomerId customer) {
        return workedOut(List.of(customer.value())).getOrDefault(customer.value(), StageHistory.NONE);
    }

    @Override
    public List<Evidence> told(CustomerId customer) {
        return EvidenceRows.of(db, List.of(customer.value())).getOrDefault(customer.value(), List.of());
    }

    @Override
    public void add(Evidence evidence) {
        EvidenceRows.add(db, evidence);
    }

    @Override
    public void remove(Evidence evidence) {
        db.write("DELETE FROM relationship_evidence WHERE id = ?", evidence.id());
    }

    @Override
    public Kept keep(CustomerId customer) {
        hold(customer);
        List<UUID> one = List.of(customer.value());
        StageHistory before = StageRows.of(db, one).getOrDefault(customer.value(), StageHistory.NONE);
        StageHistory now = of(customer);
        if (!now.equals(before)) {
            StageRows.write(db, Map.of(customer.value(), now));
        }
        return new Kept(before, now);
    }

    @Override
    public int keepAll(List<CustomerId> customers) {
        List<UUID> ids = customers.stream().map(CustomerId::value).toList();
        hold(ids);
        Map<UUID, StageHistory> before = StageRows.of(db, ids);
        Map<UUID, StageHistory> now = workedOut(ids);
        Map<UUID, StageHistory> other = new HashMap<>();
        for (UUID id : ids) {
            StageHistory history = now.getOrDefault(id, StageHistory.NONE);
            if (!history.equals(before.getOrDefault(id, StageHistory.NONE))) {
                other.put(id, history);
            }
        }
        StageRows.write(db, other);
        return other.size();
    }

    @Override
    public void mark(UUID importId) {
        db.write(MARK, importId);
        db.write(MARK_TAKEN_BACK, importId);
        db.write(MARK_FORMER, importId);
    }

    @Override
    public boolean keepMarked(UUID importId) {
        List<UUID> some = db.list(
                "SELECT customer_id FROM relationship_due WHERE import_id = ? ORDER BY customer_id LIMIT " + AT_ONCE
                        + " FOR UPDATE",
                row -> row.uuid("customer_id"),
                importId);
        keepAll(some.stream().map(CustomerId::new).toList());
        db.writeAll(
                "DELETE FROM relationship_due WHERE import_id = ? AND customer_id = ?",
                some.stream().map(customer -> List.of(importId, customer)).toList());
        return some.size() == AT_ONCE;
    }

    @Override
    public List<CustomerId> walk(@Nullable CustomerId after, int atMost) {
        return db.list(
                "SELECT id FROM customer FORCE INDEX (PRIMARY) WHERE id > ? ORDER BY id LIMIT ?",
                row -> new CustomerId(row.uuid("id")),
                after == null ? FIRST : after.value(),
                atMost);
    }

    /** Everybody has a row of their own to be held by; in the order of their ids, so that two who hold many don't block. */
    private void hold(Collection<UUID> customers) {
        db.writeAll(
                "INSERT INTO relationship_now (customer_id, stage) VALUES (?, 'exploration')"
                        + " ON DUPLICATE KEY UPDATE customer_id = VALUES(customer_id)",
                customers.stream().sorted(BinaryUuid.AS_STORED).map(List::of).toList());
    }

    /** Of whom nothing is known is missing. */
    private Map<UUID, StageHistory> workedOut(Collection<UUID> customers) {
        Map<UUID, List<CountedSales.Counted>> counted = sales.of(customers);
        Map<UUID, List<Evidence>> told = EvidenceRows.of(db, customers);
        Map<UUID, StageHistory> histories = new HashMap<>();
        for (UUID customer : customers) {
            List<Sale> sold = counted.getOrDefault(customer, List.of()).stream()
                    .map(sale -> new Sale(sale.order(), sale.day(), sale.goneFrom()))
                    .toList();
            List<Evidence> evidence = told.getOrDefault(customer, List.of());
            if (!sold.isEmpty() || !evidence.isEmpty()) {
                histories.put(customer, StageHistory.of(sold, evidence));
            }
        }
        return histories;
    }
}
