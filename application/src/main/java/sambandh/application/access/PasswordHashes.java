package sambandh.application.access;

import org.jspecify.annotations.Nullable;
import sambandh.domain.access.Password;

/** Hashes of passwords, slow and large on purpose. Call it outside a unit of work: it may wait for its turn. */
public interface PasswordHashes {
    /** Too many are being computed just now. */
    final class Busy extends RuntimeException {}

    /**
     * @return with salt and parameters in it, up to 200 characters
     * @throws Busy when its turn does not come soon
     */
    String hash(Password password);

    /**
     * Compares; takes the same time whether there is a hash or not.
     *
     * @param hash null for somebody who does not exist or has no password: then never true
     * @throws Busy when its turn does not come soon
     */
    boolean matches(Password password, @Nullable String hash);

    /** Whether it was made with weaker parameters than today's. */
    boolean isOutdated(String hash);
}
