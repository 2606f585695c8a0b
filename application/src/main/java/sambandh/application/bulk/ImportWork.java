package sambandh.application.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportCounts;
import sambandh.domain.bulk.ImportId;

/**
 * Who is at work on which import. Whoever receives or merges holds a claim with a lease on the store's own time; a write
 * without the claim is refused, so two never do the same rows. All calls want a unit of work.
 */
public interface ImportWork {
    /**
     * Work taken on: a fresh claim on an import as it stands.
     *
     * @param tries how often it was taken on since something of it went well, this time included
     */
    record Claim(Import job, UUID id, int tries) {}

    /** The claim has run out or the import was called off; what was being done must not become durable. */
    final class ClaimLost extends RuntimeException {}

    /**
     * Some rows more were received; the lease begins anew.
     *
     * @throws ClaimLost
     */
    void receive(ImportId id, UUID claim, long read, ImportCounts more);

    /**
     * The whole file is here, the claim ends, any worker may merge.
     *
     * @param header the columns, as many as came
     * @throws ClaimLost
     */
    void received(ImportId id, UUID claim, long lastLine, List<String> header, String digest, Instant now);

    /** Takes on what is running or has rows to be cleared away or whose receiver is gone, the longest waiting first. */
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

    /** No rows are left, nobody need look at it any more. */
    void cleared(ImportId id, UUID claim);

    /** Leaves it to the next, behind those that wait already. */
    void release(ImportId id, UUID claim);

    /** Something went wrong; it waits for a while that grows with every try. */
    void postpone(Claim claim, String error);
}
