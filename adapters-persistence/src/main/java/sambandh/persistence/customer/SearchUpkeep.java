package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import sambandh.application.shared.UnitOfWork;
import sambandh.application.shared.Upkeep;
import sambandh.domain.customer.NameFold;
import sambandh.domain.customer.SearchTokens;
import sambandh.persistence.shared.Db;
import sambandh.persistence.shared.RowLocks;
import sambandh.persistence.shared.SortNames;

/**
 * Makes customers findable, and sorts them and their people by name, whom an older release took in, or whose names it read
 * otherwise. It walks once over all customers for each way of making tokens; the place stands in {@code
 * customer_token_upkeep}.
 */
@Singleton
class SearchUpkeep implements Upkeep {
    private static final int AT_ONCE = 500;
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    private record Place(UUID after, boolean isDone) {}

    private final Db db;
    private final CustomerTokens tokens;
    private final SortNames customers;
    private final SortNames people;
    private final UnitOfWork unitOfWork;

    SearchUpkeep(Db db, CustomerTokens tokens, UnitOfWork unitOfWork) {
        this.db = db;
        this.tokens = tokens;
        this.customers = new SortNames(db, "customer", NameFold::sortKey);
        this.people = new SortNames(db, "person", NameFold::sortKey);
        this.unitOfWork = unitOfWork;
    }

    @Override
    public boolean step() {
        return unitOfWork.perform(() -> customers.fill() | people.fill()) | tokens();
    }

    private boolean tokens() {
        return unitOfWork.perform(() -> {
            db.write(
                    "INSERT IGNORE INTO customer_token_upkeep (version, after_id, done) VALUES (?, ?, FALSE)",
                    SearchTokens.VERSION,
                    BEFORE_ALL);
            Place place = db.one(
                            "SELECT after_id, done FROM customer_token_upkeep WHERE version = ? FOR UPDATE",
                            row -> new Place(row.uuid("after_id"), row.flag("done")),
                            SearchTokens.VERSION)
                    .orElseThrow();
            return !place.isDone() && walkOn(place.after());
        });
    }

    private boolean walkOn(UUID after) {
        List<UUID> customers = db.list(
                "SELECT id FROM customer WHERE id > ? ORDER BY id LIMIT " + AT_ONCE, row -> row.uuid("id"), after);
        if (!customers.isEmpty()) {
            RowLocks.hold(db, "customer", () -> customers);
            tokens.refresh(customers);
        }
        boolean isDone = customers.size() < AT_ONCE;
        db.write(
                "UPDATE customer_token_upkeep SET after_id = ?, done = ? WHERE version = ?",
                customers.isEmpty() ? after : customers.getLast(),
                isDone,
                SearchTokens.VERSION);
        return !isDone;
    }
}
