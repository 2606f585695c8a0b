package sambandh.persistence.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * Fills {@code sort_name} of a table where an older release wrote the name: only there it is empty.
 *
 * @param key of a name, never empty
 */
public record SortNames(Db db, String table, UnaryOperator<String> key) {
    private static final int AT_ONCE = 500;

    private record Named(UUID id, String name) {}

    /**
     * Some rows, inside a unit of work.
     *
     * @return whether there may be more
     */
    public boolean fill() {
        List<Named> empty = db.list(
                "SELECT id, name FROM " + table + " WHERE sort_name = '' ORDER BY id LIMIT " + AT_ONCE,
                row -> new Named(row.uuid("id"), row.text("name")));
        // who changes the name meanwhile sorts it himself
        db.writeAll(
                "UPDATE " + table + " SET sort_name = ? WHERE id = ? AND name = ?",
                empty.stream()
                        .map(it -> List.<Object>of(key.apply(it.name()), it.id(), it.name()))
                        .toList());
        return empty.size() == AT_ONCE;
    }
}
