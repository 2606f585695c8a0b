package sambandh.persistence.shared;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.ExternalId;

/** The outside ids of one kind of thing, in its table {@code <thing>_external_id(source, external_id, <thing>_id)}. */
public final class ExternalIds {
    private static final String ROWS_APART = "\n";
    private static final String FIELDS_APART = "\t";

    private final String table;
    private final String owner;

    public ExternalIds(String thing) {
        this.table = thing + "_external_id";
        this.owner = thing + "_id";
    }

    /** A column for a SELECT that carries all outside ids of the row, to be given to {@link #read}. */
    public String asColumn(String id) {
        return "(SELECT GROUP_CONCAT(CONCAT(x.source, '\\t', x.external_id) SEPARATOR '\\n') FROM " + table
                + " x WHERE x." + owner + " = " + id + ")";
    }

    public Set<ExternalId> read(@Nullable String column) {
        if (column == null) {
            return Set.of();
        }
        Set<ExternalId> ids = new HashSet<>();
        for (String row : column.split(ROWS_APART, -1)) {
            int apart = row.indexOf(FIELDS_APART);
            ids.add(ExternalId.of(row.substring(0, apart), row.substring(apart + 1)));
        }
        return ids;
    }

    public Optional<UUID> owner(Db db, ExternalId id) {
        return db.one(
                "SELECT " + owner + " AS owner FROM " + table + " WHERE source = ? AND external_id = ?",
                row -> row.uuid("owner"),
                id.source().value(),
                id.value());
    }

    /**
     * Makes these the thing's outside ids, all others of it go.
     *
     * @throws sambandh.application.shared.LostUpdate when another thing took one of them in between
     */
    public void replace(Db db, UUID thing, Set<ExternalId> ids) {
        db.write("DELETE FROM " + table + " WHERE " + owner + " = ?", thing);
        add(db, thing, ids);
    }

    /**
     * For a thing that has none.
     *
     * @throws sambandh.application.shared.LostUpdate when another thing took one of them in between
     */
    public void add(Db db, UUID thing, Set<ExternalId> ids) {
        Duplicates.orLost(
                "outside id",
                () -> db.writeAll(
                        "INSERT INTO " + table + " (source, external_id, " + owner + ") VALUES (?, ?, ?)",
                        ids.stream()
                                .map(id -> List.<Object>of(id.source().value(), id.value(), thing))
                                .toList()));
    }
}
