package sambandh.persistence.shared;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import sambandh.application.shared.Page;
import sambandh.persistence.shared.Select.SortColumn;

/**
 * One of a list that is sorted by {@code name} or {@code createdAt}.
 *
 * @param sortName as it is kept, so that the place in the list is told by what the list is sorted by
 */
public record Sorted<T>(T item, String sortName, Instant createdAt, UUID id) {
    /** @param alias of a table with the columns {@code sort_name} and {@code created_at} */
    public static Map<String, SortColumn> sorts(String alias) {
        return Map.of(
                "name", SortColumn.text(alias + ".sort_name"), "createdAt", SortColumn.instant(alias + ".created_at"));
    }

    /** Reads rows that have these columns and {@code id}. */
    public static <T> Db.Reader<Sorted<T>> reader(Db.Reader<T> items) {
        return row -> new Sorted<>(items.read(row), row.text("sort_name"), row.instant("created_at"), row.uuid("id"));
    }

    public Page.Position position(String sort) {
        return new Page.Position(sort.equals("name") ? sortName : createdAt.toString(), id);
    }
}
