package sambandh.persistence.shared;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Rows held to the end of the unit of work, so that nobody changes them between what is read next and what is written of
 * it. Always in the order of their ids: two who hold many don't wait for each other.
 */
public final class RowLocks {
    private RowLocks() {}

    /**
     * @param table with columns {@code id} and {@code version}: without the latter MySQL may walk, and lock, all of it
     * @param ids found again after waiting, since they may have become others meanwhile
     * @throws IllegalStateException outside a unit of work
     */
    public static void hold(Db db, String table, Supplier<? extends Collection<UUID>> ids) {
        db.mustBeInUnitOfWork();
        Set<UUID> held = new HashSet<>();
        for (Collection<UUID> wanted = ids.get(); !held.containsAll(wanted); wanted = ids.get()) {
            List<UUID> inOrder = wanted.stream().sorted(BinaryUuid.AS_STORED).toList();
            InLists.read(db, sql(table), List.of(), inOrder, row -> row.uuid("id"));
            held.addAll(wanted);
        }
    }

    static String sql(String table) {
        return "SELECT id, version FROM " + table + " FORCE INDEX (PRIMARY) WHERE id IN (:keys) ORDER BY id FOR UPDATE";
    }
}
