package sambandh.application.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import sambandh.application.shared.Page;
import sambandh.domain.letter.LetterId;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.Scope;

/**
 * Addresses that must not be written to. Kept as keyed digests only, so that the list outlives the erasure of a person
 * and tells nobody who stands on it.
 */
public interface Suppressions {
    enum Reason {
        /** A mail server said that there is no such mailbox. */
        REFUSED,
        /** A letter to it came back as undeliverable, or several did within some weeks. */
        BOUNCED,
        /** Its reader called a letter unwanted. */
        COMPLAINED,
        /** Somebody of the company said so. */
        BY_HAND
    }

    /** @param id the address's keyed digest in hexadecimal, 64 characters */
    record Suppression(String id, Reason reason, Instant since, String toldBy) {}

    boolean contains(EmailAddress address);

    /** Its keyed digest, by which it stands on the list or would: tells addresses apart and not what they are. */
    String digest(EmailAddress address);

    /** Those of them that stand on the list. */
    Set<EmailAddress> among(Collection<EmailAddress> addresses);

    Optional<Suppression> find(EmailAddress address);

    /** Puts the address on the list; one that stands there already stays as it is. Wants a unit of work. */
    void add(EmailAddress address, Reason reason, Instant since, String toldBy);

    /**
     * Keeps that a letter to the address came back for a reason that may pass; the same letter counts once. Wants a unit
     * of work.
     *
     * @return how many did since then, with this one
     */
    int bouncedSoftly(EmailAddress address, LetterId letter, Instant at, Instant since);

    /** Wants a unit of work. @return false when there is none */
    boolean remove(String id);

    /** Sorts by {@code since}. */
    Page<Suppression> list(Scope scope, Page.Wanted wanted);
}
