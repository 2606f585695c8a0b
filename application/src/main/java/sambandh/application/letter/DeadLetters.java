package sambandh.application.letter;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.MailingId;
import sambandh.domain.shared.Code;

/** Letters that ended otherwise than they should, or whose end is not known. Writing wants a unit of work. */
public interface DeadLetters {
    /**
     * Which of them.
     *
     * @param state failed or unknown
     * @param createdFrom first instant, null for any
     * @param createdBefore first instant that is too late, null for any
     */
    record Which(
            Letter.State state,
            @Nullable Code template,
            @Nullable Instant createdFrom,
            @Nullable Instant createdBefore) {}

    /** @param mailings those that some of the letters belong to, always in the same order */
    record Replayed(int letters, List<MailingId> mailings) {}

    /** Puts it back into the queue, due at once; false when it has neither failed nor is unknown, or has given way. */
    boolean replay(LetterId id);

    /** The same with the oldest of many, but none of a cancelled mailing. */
    Replayed replay(Which which, int atMost);

    /** Ends what is unknown: as sent, or as failed. False when it is not unknown. */
    boolean close(LetterId id, boolean arrived, String said);

    /**
     * Whether it is just being handed over, or what became of it is not kept yet; not one whose lease has ended, and so is in the
     * queue again. If not, it stays as it is until the unit of work ends.
     */
    boolean isUnderWay(LetterId id);

    /**
     * The mail server had taken it; now it came back. Also one that nobody knew of, and that would be sent once more, whatever
     * that waits for. False when it is none of these.
     */
    boolean bounced(LetterId id, String said);
}
