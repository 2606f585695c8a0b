package sambandh.application.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;

/**
 * Letters on their way, shared by all senders of all instances. A letter that was taken comes back by itself when the
 * lease ends. Every method that changes something wants a unit of work. Where a lease had ended and another sender has the letter, nothing of
 * that letter is changed.
 */
public interface LetterQueue {
    /** @param id fresh for every claim; letters taken together share one */
    record Claimed(UUID id, Letter letter) {}

    /** What becomes of a letter that was taken. */
    sealed interface Ending {
        /** The mail server took it. */
        record Sent() implements Ending {}

        /** The mail server will never take mail for this address. */
        record AddressRefused(String answer) implements Ending {}

        record NotSent(NotSentBecause because) implements Ending {}

        /** It is given back until then; the look at it does not count as an attempt. */
        record Waiting(Instant until) implements Ending {}

        /** Its domain has had enough for now; the look at it does not count as an attempt. */
        record Held(Instant until) implements Ending {}

        /**
         * There was no connection for it; it is due at once, as if nobody had taken it, and its mailing's pace gets back its
         * part.
         */
        record GivenBack() implements Ending {}

        /** It may have been taken or not, and is not sent again before somebody says so. */
        record Unknown(String answer) implements Ending {}

        /** It is given back, to be tried again. */
        record Later(Duration in, String error) implements Ending {}

        record Failed(String error) implements Ending {}
    }

    record Ended(Claimed claimed, Ending ending) {}

    /** The bell that wakes senders. */
    String NAME = "letters";

    /** Which letters are taken, so that a magic link never waits behind a campaign. */
    enum Lane {
        /** Obligations that were asked for alone. */
        EXPRESS,
        /** What serves something under way, and was asked for alone. */
        SERVICE,
        /** Others that were asked for alone. */
        SINGLE,
        /** Those of mailings that are running, of each in turn, no faster than its pace. */
        MAILED
    }

    /**
     * Whether there may be one to take that was asked for alone, whatever its lane. One look, which wants no unit of work: while a
     * mailing leaves there is hardly ever one, and it is asked at every turn.
     */
    boolean isAnyAlone();

    /**
     * Takes the letters of the lane that wait longest. One whose address is no longer one of the person's gets the person's first of
     * now, or none where there is none any more.
     */
    List<Claimed> take(Lane lane, int atMost, Duration lease);

    /** Keeps those for longer that are still its own. */
    void renew(Collection<Claimed> claimed, Duration lease);

    /**
     * Ends them in one go.
     *
     * @param at when those were sent that were sent
     * @return those that were still its own
     */
    List<Ended> end(List<Ended> ended, Instant at);
}
