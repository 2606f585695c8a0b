package sambandh.persistence.customer;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import sambandh.domain.customer.NameFold;
import sambandh.persistence.shared.Db;

/** Fills {@code sort_name} where an older release wrote the name: only there it is empty. */
@Singleton
class SortNames {
    private static final int AT_ONCE = 500;

    private record Named(UUID id, String name) {}

    private final Db db;

    SortNames(Db db) {
        this.db = db;
    }

    /**
     * Some customers and some people.
     *
     * @return whether there may be more
     */
    boolean fill() {
        return fill("customer") | fill("person");
    }

    private boolean fill(String table) {
        List<Named> empty = db.list(
                "SELECT id, name FROM " + table + " WHERE sort_name = '' ORDER BY id LIMIT " + AT_ONCE,
                row -> new Named(row.uuid("id"), row.text("name")));
        // who changes the name meanwhile sorts it himself
        db.writeAll(
                "UPDATE " + table + " SET sort_name = ? WHERE id = ? AND name = ?",
                empty.stream()
                        .map(it -> List.of(NameFold.sortKey(it.name()), it.id(), it.name()))
                        .toList());
        return empty.size() == AT_ONCE;
    }
}
