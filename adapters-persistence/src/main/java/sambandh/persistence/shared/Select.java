package sambandh.persistence.shared;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.shared.Scope;

/**
 * A list with optional filters, read page by page by keyset: what equals the last place's value and stands behind it, then what is
 * behind the value; two ranges of one index, since neither server uses a row constructor as a range. The tie-break runs in the
 * sort's direction.
 */
public final class Select {
    /**
     * A column that a list may be sorted by; never null in the database.
     *
     * @param column the SQL column
     * @param toParameter from a cursor's text to what is bound
     * @param unique where no two rows have the same; a tie-break would keep MariaDB off the unique index
     */
    public record SortColumn(String column, Function<String, Object> toParameter, boolean unique) {
        public static SortColumn text(String column) {
            return new SortColumn(column, text -> text, false);
        }

        public static SortColumn uniqueText(String column) {
            return new SortColumn(column, text -> text, true);
        }

        public static SortColumn instant(String column) {
            return new SortColumn(column, Instant::parse, false);
        }
    }

    private final String columnsAndTables;
    private final String idColumn;
    private final List<String> conditions = new ArrayList<>();
    private final List<@Nullable Object> params = new ArrayList<>();

    /** @param columnsAndTables {@code SELECT … FROM … JOIN …}, without WHERE */
    public Select(String columnsAndTables, String idColumn) {
        this.columnsAndTables = columnsAndTables;
        this.idColumn = idColumn;
    }

    /** Keeps only what the scope shows. */
    public Select visibleTo(Scope scope) {
        if (scope instanceof Scope.Nothing) {
            conditions.add("1 = 0");
        }
        return this;
    }

    public Select and(String condition, Object... values) {
        conditions.add(condition);
        params.addAll(List.of(values));
        return this;
    }

    /** Adds the condition only where there is a value to filter by. */
    public Select andIf(@Nullable Object value, String condition) {
        return value == null ? this : and(condition, value);
    }

    public <T> Page<T> page(
            Db db,
            Page.Wanted wanted,
            Map<String, SortColumn> sorts,
            Db.Reader<T> reader,
            Function<T, Page.Position> positionOf) {
        SortColumn sort = sorts.get(wanted.sort());
        if (sort == null) {
            throw new IllegalArgumentException("not a sort of this list: " + wanted.sort());
        }
        // before the page's own place narrows it
        Long count = wanted.isCounted() ? (Long) count(db, wanted.countUpTo()) : null;
        String direction = wanted.descending() ? " DESC" : "";
        String order = " ORDER BY " + sort.column() + direction + (sort.unique() ? "" : ", " + idColumn + direction)
                + " LIMIT ";
        int most = wanted.limit() + 1;
        List<T> rows = new ArrayList<>();
        for (Part part : parts(sort, wanted)) {
            if (rows.size() < most) {
                List<@Nullable Object> all = new ArrayList<>(params);
                all.addAll(part.values());
                rows.addAll(db.list(
                        columnsAndTables + where(part.condition()) + order + (most - rows.size()), all, reader));
            }
        }
        Page<T> page = Page.of(rows, wanted, positionOf);
        return count == null ? page : page.counted(count);
    }

    /** A range of the index, read as it lies there. */
    private record Part(String condition, List<Object> values) {}

    /** What stands behind a place: first its equals, of which there may be thousands, then the rest. */
    private List<Part> parts(SortColumn sort, Page.Wanted wanted) {
        Page.Position after = wanted.after();
        if (after == null) {
            return List.of(new Part("", List.of()));
        }
        String than = wanted.descending() ? " < ?" : " > ?";
        Object value = sort.toParameter().apply(String.valueOf(after.value()));
        Part rest = new Part(sort.column() + than, List.of(value));
        return sort.unique()
                ? List.of(rest)
                : List.of(new Part(sort.column() + " = ? AND " + idColumn + than, List.of(value, after.id())), rest);
    }

    private String where(String more) {
        List<String> all = new ArrayList<>(conditions);
        if (!more.isEmpty()) {
            all.add(more);
        }
        return all.isEmpty() ? "" : " WHERE " + String.join(" AND ", all);
    }

    /** How many there are, counted no further than {@code atMost}. */
    public long count(Db db, int atMost) {
        String where = conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
        String from = columnsAndTables.substring(outerFrom(columnsAndTables));
        return db.list(
                        "SELECT COUNT(*) AS n FROM (SELECT 1" + from + where + " LIMIT " + atMost + ") capped",
                        params,
                        row -> row.number("n"))
                .getFirst();
    }

    /** Columns may be subselects with a FROM of their own. */
    private static int outerFrom(String sql) {
        int at = -1;
        do {
            at = sql.indexOf(" FROM ", at + 1);
        } while (at >= 0 && depth(sql, at) > 0);
        return at;
    }

    private static long depth(String sql, int until) {
        String before = sql.substring(0, until);
        return before.chars().filter(c -> c == '(').count()
                - before.chars().filter(c -> c == ')').count();
    }
}
