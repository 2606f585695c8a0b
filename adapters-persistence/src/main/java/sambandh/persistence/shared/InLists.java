package sambandh.persistence.shared;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One statement for many keys: {@code … IN (:keys)}, some hundred at a time. It names the index by {@code FORCE INDEX} and reads
 * a column that is not in it: MySQL takes a table for empty until its statistics are worked out anew, which lags behind
 * while much is inserted, and would then walk all of the table, or of an index that has all that is asked for.
 */
public final class InLists {
    /** From 1,000 on MariaDB makes a table of them and may read all of the other one (in_predicate_conversion_threshold). */
    private static final int AT_ONCE = 512;

    private record Part(String sql, List<@Nullable Object> params) {}

    private InLists() {}

    /**
     * @param sql with {@code :keys} once, behind every other parameter
     * @param before the other parameters
     */
    public static <T> List<T> read(
            Db db, String sql, List<? extends @Nullable Object> before, Collection<?> keys, Db.Reader<T> reader) {
        List<T> found = new ArrayList<>();
        for (Part part : parts(sql, before, keys)) {
            found.addAll(db.list(part.sql(), part.params(), reader));
        }
        return found;
    }

    /** Like {@link #read}, for a statement that changes something. */
    public static void write(Db db, String sql, List<? extends @Nullable Object> before, Collection<?> keys) {
        for (Part part : parts(sql, before, keys)) {
            db.write(part.sql(), part.params().toArray());
        }
    }

    private static List<Part> parts(String sql, List<? extends @Nullable Object> before, Collection<?> keys) {
        List<Part> parts = new ArrayList<>();
        List<?> once = List.copyOf(new LinkedHashSet<>(keys));
        for (int from = 0; from < once.size(); from += AT_ONCE) {
            List<?> part = once.subList(from, Math.min(from + AT_ONCE, once.size()));
            int places = Math.max(1, Integer.highestOneBit(part.size() * 2 - 1));
            List<@Nullable Object> params = new ArrayList<>(before);
            params.addAll(part);
            // filled up with the last, so that few statements of different length are prepared
            params.addAll(Collections.nCopies(places - part.size(), part.getLast()));
            parts.add(new Part(sql.replace(":keys", String.join(", ", Collections.nCopies(places, "?"))), params));
        }
        return parts;
    }
}
