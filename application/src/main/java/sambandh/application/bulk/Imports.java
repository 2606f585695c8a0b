package sambandh.application.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.Import;
import sambandh.domain.bulk.ImportId;
import sambandh.domain.bulk.Rejection;

/** The imports there are. Writing wants a unit of work. */
public interface Imports {
    /** @param request says what was asked for, the file apart */
    record Key(String owner, String key, String request) {}

    /** An import made with an idempotency key. @param digest of its file, null while receiving */
    record Known(Import made, String request, @Nullable String digest) {}

    /** Somebody made an import with this key at the same moment. */
    final class KeyTaken extends RuntimeException {}

    /**
     * A new import under a claim for receiving, see {@link ImportWork}.
     *
     * @throws KeyTaken when the key is in use
     */
    void add(Import made, @Nullable Key key, UUID claim);

    Optional<Import> find(ImportId id);

    /** By a key used since {@code notBefore}. */
    Optional<Known> findByKey(String owner, String key, Instant notBefore);

    /** Takes keys older than {@code notBefore} from their imports, or the named import's whatever its age. */
    void releaseKey(String owner, String key, Instant notBefore, @Nullable ImportId whatever);

    void reject(ImportId id, List<Rejection> rejections);

    /** Calls it off, whoever is at work on it; false where it was over. */
    boolean cancel(ImportId id, Instant now);
}
