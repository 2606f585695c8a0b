package sambandh.domain.letter;

import sambandh.domain.shared.InvalidValue;

/**
 * How many letters of a mailing may go wrong before it pauses by itself. Judged whenever {@link #JUDGED} more have ended.
 *
 * @param percent of the letters that a mail server was asked about, 1 to 100; with 100 it never pauses
 */
public record ErrorShare(int percent) {
    public static final ErrorShare USUAL = new ErrorShare(5);

    /** So few tell nothing yet. */
    public static final int JUDGED = 200;

    /** What to do about those that have ended lately. */
    public enum Verdict {
        /** Too few have ended to say anything. */
        WAIT,
        GOOD,
        TOO_MANY
    }

    /** @throws InvalidValue {@code out_of_range} */
    public ErrorShare {
        if (percent < 1 || percent > 100) {
            throw new InvalidValue("out_of_range", "From 1 to 100 of a hundred.");
        }
    }

    /**
     * @param ended letters that came to an end at a mail server: it took them, refused them, or said nothing
     * @param bad those of them that it did not say it took
     */
    public Verdict judge(long ended, long bad) {
        if (ended < JUDGED) {
            return Verdict.WAIT;
        }
        return bad * 100 > ended * percent ? Verdict.TOO_MANY : Verdict.GOOD;
    }
}
