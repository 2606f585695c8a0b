package sambandh.application.letter;

import java.time.Instant;

/** What is kept of old letters. */
public interface LetterRetention {
    /**
     * Takes words, names and addresses out of the oldest letters that still have them, and forgets mail about them that
     * was read before then. Letters that are still to be sent are left alone. Wants a unit of work.
     *
     * @return whether there may be more
     */
    boolean forget(Instant before, int atMost);
}
