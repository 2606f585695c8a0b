package sambandh.application.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;

/**
 * Letters on their way, shared by all senders of all instances. A letter that was taken comes back by itself when the
 * lease ends. Every method wants a unit of work; those with a claim change nothing when the lease had ended and another
 * sender has the letter, and then return false.
 */
public interface LetterQueue {
    /** @param id fresh for every claim */
    record Claimed(UUID id, Letter letter) {}

    /** The bell that wakes senders. */
    String NAME = "letters";

    /** Which letters a sender takes, so that a magic link never waits behind a campaign. */
    enum Lane {
        /** Obligation and service only. */
        EXPRESS,
        ALL
    }

    /** Takes the letter that waits longest. */
    Optional<Claimed> take(Lane lane, Duration lease);

    /** Keeps it for longer. */
    boolean renew(Claimed claimed, Duration lease);

    boolean sent(Claimed claimed, Instant at);

    boolean notSent(Claimed claimed, NotSentBecause because, String answer);

    /** Gives it back until then; the look at it does not count as an attempt. */
    boolean waiting(Claimed claimed, Instant until);

    /** Gives it back, to be tried again. */
    boolean later(Claimed claimed, Duration in, String error);

    boolean failed(Claimed claimed, String error);
}
