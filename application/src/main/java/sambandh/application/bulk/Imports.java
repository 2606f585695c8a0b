package sambandh.application.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;

/**
 * The imports and who is at work on which. Whoever receives or merges holds a claim with a lease on the store's own
 * time; a write without the claim is refused, so two never do the same rows. Writing wants a unit of work.
 */
public interface Imports {
    /** @param request says what was asked for, the file apart */
    record Key(String owner, String key, String request) {}

    /** An import made with an idempotency key. @param digest of its file, null while receiving */
    record Known(Import made, String request, @Nullable String digest) {}

    /** Work taken on: a fresh claim on an import as it stands. */
    record Claim(Import job, UUID claim) {}

    /** Somebody made an import with this key at the same moment. */
    final class KeyTaken extends RuntimeException {}

    /** The claim has run out or the import was called off; what was being done must not become durable. */
    final class ClaimLost extends RuntimeException {}

    /**
     * A new import under a claim for receiving.
     *
     * @throws KeyTaken when the key is in use
     */
    void add(Import made, @Nullable Key key, UUID claim);

    Optional<Import> find(ImportId id);

    /** By a key used since {@code notBefore}. */
    Optional<Known> findByKey(String owner, String key, Instant notBefore);

    /** Takes keys older than {@code notBefore} from their imports, or the named import's whatever its age. */
    void releaseKey(String owner, String key, Instant notBefore, @Nullable ImportId whatever);

    /**
     * Some rows more were received; the lease begins anew.
     *
     * @throws ClaimLost
     */
    void receive(ImportId id, UUID claim, long read, ImportCounts more);

    /**
     * The whole file is here, the claim ends, any worker may merge.
     *
     * @throws ClaimLost
     */
    void received(ImportId id, UUID claim, long lastLine, String digest, Instant now);

    void reject(ImportId id, List<Rejection> rejections);

    /** Takes on what is running or has staged rows to be cleared away or whose receiver is gone, the oldest first. */
    Optional<Claim> claim(UUID claim);

    /** Begins the lease anew; false when the claim was lost. */
    boolean renew(ImportId id, UUID claim);

    /**
     * Rows up to this line are worked off.
     *
     * @throws ClaimLost
     */
    void advance(ImportId id, UUID claim, long mergedTo, ImportCounts more);

    /**
     * It is over; the claim stays for clearing up.
     *
     * @throws ClaimLost
     */
    void finish(ImportId id, UUID claim, Import.State state, @Nullable String reason, Instant now);

    /** Calls it off, whoever is at work on it; false where it was over. */
    boolean cancel(ImportId id, Instant now);

    /** No staged rows are left. */
    void cleared(ImportId id);

    /** Leaves it to the next. */
    void release(ImportId id, UUID claim);

    /** Something went wrong; the lease ends after a while that grows with every try. Returns the tries so far. */
    int postpone(ImportId id, UUID claim);
}
