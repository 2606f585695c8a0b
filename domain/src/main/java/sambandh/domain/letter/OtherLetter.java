package sambandh.domain.letter;

import java.time.Instant;

/**
 * Another optional letter to the same person, as {@link Frequency} looks at it.
 *
 * @param priority 1 to 9, the highest goes first
 * @param at when it was sent or is due; while it is being handed over, any instant
 */
public record OtherLetter(LetterId id, int priority, Stage stage, Instant at) {
    public enum Stage {
        SENT,
        UNDER_WAY,
        DUE
    }
}
