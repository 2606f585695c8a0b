package sambandh.persistence.shared;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which several workers, on any number of instances, share a table of things to do. Such a table has
 * {@code due_at} (when it may be taken; null when there is nothing to do any more), {@code claim_id} (who has it) and
 * {@code attempts}, and an index that begins with or leads to {@code due_at}.
 *
 * <p>Taking a row moves {@code due_at} to the end of the lease: a worker that dies needs no clearing up, its rows become
 * due again by themselves. Whoever held a row before can be told apart by its old claim id, so it cannot finish what
 * somebody else has taken meanwhile. All times are the database's, since the clocks of instances differ. What lasts is
 * kept by renewing the lease while the worker lives; after an outage of the database the living come first, see {@link
 * Contact}.
 *
 * @param <K> the type of the table's key
 */
public final class Leases<K> {
    /** @param id fresh for every claim */
    public record Claim<K>(UUID id, List<K> keys) {}

    private final String table;
    private final String key;
    private final String onClaim;
    private final Db.Reader<K> reader;
    private final String index;

    /**
     * @param onClaim what else a claim sets, such as {@code state = 'sending'}; empty for nothing
     * @param reader reads the key
     */
    public Leases(String table, String key, String onClaim, Db.Reader<K> reader) {
        this(table, key, onClaim.isEmpty() ? "" : ", " + onClaim, reader, "");
    }

    private Leases(String table, String key, String onClaim, Db.Reader<K> reader, String index) {
        this.table = table;
        this.key = key;
        this.onClaim = onClaim;
        this.reader = reader;
        this.index = index;
    }

    /** The same, which looks for what is due along this index: for a table that grows faster than its statistics. */
    public Leases<K> along(String name) {
        return new Leases<>(table, key, onClaim, reader, " FORCE INDEX (" + name + ")");
    }

    /**
     * Takes what is due, the longest waiting first, skipping what another worker is just taking. Wants a unit of work.
     *
     * @param condition a further condition on the table, called {@code q}; {@code TRUE} for none
     */
    public Claim<K> claim(
            Db db, UUID claimId, Duration lease, int atMost, String condition, @Nullable Object... params) {
        db.mustBeInUnitOfWork();
        List<K> keys = db.contact().watch(() -> due(db, atMost, condition, params), List.of());
        if (!keys.isEmpty()) {
            List<@Nullable Object> values = new ArrayList<>();
            values.add(claimId);
            values.add(micros(lease));
            values.addAll(keys);
            db.write(
                    "UPDATE " + table + " SET claim_id = ?, attempts = attempts + 1,"
                            + " due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND" + onClaim + " WHERE " + key
                            + " IN (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")",
                    values.toArray());
        }
        return new Claim<>(claimId, keys);
    }

    private List<K> due(Db db, int atMost, String condition, @Nullable Object... params) {
        String whose = db.contact().isSteady() ? "" : " AND q.claim_id IS NULL";
        return db.list(
                "SELECT q." + key + " FROM " + table + " q" + index + " WHERE q.due_at <= UTC_TIMESTAMP(6)" + whose
                        + " AND " + condition + " ORDER BY q.due_at, q." + key + " LIMIT " + atMost
                        + " FOR UPDATE SKIP LOCKED",
                reader,
                params);
    }

    /** Changes a claimed row; false when the lease had ended and another worker has it. */
    public boolean set(Db db, UUID claimId, K row, String set, @Nullable Object... params) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, params);
        values.add(row);
        values.add(claimId);
        return db.write("UPDATE " + table + " SET " + set + " WHERE " + key + " = ? AND claim_id = ?", values.toArray())
                == 1;
    }

    /** Removes a claimed row; false when the lease had ended and another worker has it. */
    public boolean remove(Db db, UUID claimId, K row) {
        return db.write("DELETE FROM " + table + " WHERE " + key + " = ? AND claim_id = ?", row, claimId) == 1;
    }

    /** Gives a claimed row back, to be taken again after a while; false as {@link #set}. */
    public boolean release(Db db, UUID claimId, K row, Duration in, @Nullable String lastError) {
        return set(
                db,
                claimId,
                row,
                "claim_id = NULL, due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND, last_error = ?",
                micros(in),
                lastError);
    }

    /** Keeps a claimed row for longer; false as {@link #set}. */
    public boolean extend(Db db, UUID claimId, K row, Duration lease) {
        return extend(db, claimId, row, lease, "claim_id = claim_id");
    }

    /** The same, and changes it; so whoever has lost the row can do neither. */
    public boolean extend(Db db, UUID claimId, K row, Duration lease, String set, @Nullable Object... params) {
        List<@Nullable Object> values = new ArrayList<>();
        Collections.addAll(values, params);
        values.add(micros(lease));
        return set(db, claimId, row, set + ", due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND", values.toArray());
    }

    /** Keeps all rows of a claim that are still its own for longer. */
    public void extend(Db db, Claim<K> claim, Duration lease) {
        InLists.write(
                db,
                "UPDATE " + table + " SET due_at = UTC_TIMESTAMP(6) + INTERVAL ? MICROSECOND WHERE claim_id = ? AND "
                        + key + " IN (:keys)",
                List.of(micros(lease), claim.id()),
                claim.keys());
    }

    /**
     * Locks rows for the rest of the unit of work and tells whose claim each is; without those that are nobody's. Who
     * finds its own may change them by {@link #setAll}.
     */
    public Map<K, UUID> lock(Db db, Collection<K> rows) {
        db.mustBeInUnitOfWork();
        Map<K, UUID> holders = new HashMap<>();
        InLists.read(
                db,
                "SELECT " + key + ", claim_id FROM " + table + " WHERE claim_id IS NOT NULL AND " + key
                        + " IN (:keys) FOR UPDATE",
                List.of(),
                rows,
                row -> holders.put(reader.read(row), row.uuid("claim_id")));
        return holders;
    }

    /** Changes rows that {@link #lock} has shown to be one's own. */
    public void setAll(Db db, Collection<K> rows, String set, @Nullable Object... params) {
        InLists.write(
                db, "UPDATE " + table + " SET " + set + " WHERE " + key + " IN (:keys)", Arrays.asList(params), rows);
    }

    /** Lays a claimed row aside for good, with what went wrong; false as {@link #set}. */
    public boolean layAside(Db db, UUID claimId, K row, String lastError) {
        return set(db, claimId, row, "claim_id = NULL, due_at = NULL, last_error = ?", lastError);
    }

    /** Doubles with every attempt, between half and the whole of that at random, so that retries spread. */
    public static Duration backOff(Duration first, Duration longest, int attempts) {
        long whole = Math.min(longest.toMillis(), first.toMillis() << Math.clamp(attempts - 1L, 0, 30));
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(whole / 2, whole + 1));
    }

    /** As {@code INTERVAL ? MICROSECOND} wants it. */
    public static long micros(Duration duration) {
        return duration.toNanos() / 1_000;
    }
}
