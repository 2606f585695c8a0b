package sambandh.persistence.order;

import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import sambandh.domain.bulk.Import;
import sambandh.persistence.shared.BinaryUuid;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.InLists;

/**
 * The histories of those whose orders an import writes. A small import keeps them with its orders. Of a larger one the
 * customers are marked as behind in the unit of work that writes their orders, and worked out once when it has come to its
 * end, however it did: nearly every chunk of a large file comes over the same customers again.
 */
@Singleton
class ImportedHistories {
    /** Rows of an import that brings little more than one order to most of its customers. */
    static final int SMALL = 5_000;

    static final String MARKED = "SELECT customer_id FROM customer_history_behind FORCE INDEX (PRIMARY)"
            + " WHERE import_id = ? AND customer_id IN (:keys)";

    private static final int AT_ONCE = 1_000;
    private static final String SOME = "SELECT customer_id FROM customer_history_behind FORCE INDEX (PRIMARY)"
            + " WHERE import_id = ? ORDER BY customer_id LIMIT " + AT_ONCE + " FOR UPDATE";

    private final Db db;
    private final CustomerHistories histories;

    ImportedHistories(Db db, CustomerHistories histories) {
        this.db = db;
        this.histories = histories;
    }

    /** Sales were added, and nothing else happened to their customers. */
    void placed(Import job, List<CustomerHistories.Placed> sales) {
        if (job.read() <= SMALL) {
            histories.placed(sales);
        } else {
            mark(job, sales.stream().map(CustomerHistories.Placed::customer).toList());
        }
    }

    /** Anything may have happened to orders of these customers, or to what refers to them. */
    void changed(Import job, Collection<UUID> customers) {
        if (job.read() <= SMALL) {
            histories.changed(customers);
        } else {
            mark(job, customers);
        }
    }

    /**
     * Works out some of those that are behind; false when nobody was. Marks of an import come only with its claim, so none
     * comes while it is settled; orders that others write meanwhile come to the histories by themselves, behind the lock.
     */
    boolean settle(Import job) {
        UUID id = job.id().value();
        // two who settle an import take different ones
        List<UUID> some = db.list(SOME + " SKIP LOCKED", row -> row.uuid("customer_id"), id);
        if (some.isEmpty()) {
            // what another one holds may come to nothing, and then nobody else would work it out
            some = db.list(SOME, row -> row.uuid("customer_id"), id);
        }
        if (some.isEmpty()) {
            return false;
        }
        histories.changed(some);
        // row by row: a walk through the import's marks would wait for those that another one holds
        db.writeAll(
                "DELETE FROM customer_history_behind WHERE import_id = ? AND customer_id = ?",
                some.stream().map(customer -> List.of(id, customer)).toList());
        return true;
    }

    /** Whoever is marked already stays so until the import is settled, and is not written again. */
    private void mark(Import job, Collection<UUID> customers) {
        UUID id = job.id().value();
        Set<UUID> marked =
                new HashSet<>(InLists.read(db, MARKED, List.of(id), customers, row -> row.uuid("customer_id")));
        db.writeAll(
                "INSERT INTO customer_history_behind (import_id, customer_id) VALUES (?, ?)"
                        + " ON DUPLICATE KEY UPDATE customer_id = VALUES(customer_id)",
                customers.stream()
                        .distinct()
                        .filter(customer -> !marked.contains(customer))
                        .sorted(BinaryUuid.AS_STORED)
                        .map(customer -> List.of(id, customer))
                        .toList());
    }
}
