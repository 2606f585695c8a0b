package sambandh.application.letter;

import java.time.Instant;
import java.util.Optional;
import sambandh.application.letter.Letters.Near;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.OtherLetter.Stage;

/** What a person's letter means for another one to them. */
final class NearLetter {
    private NearLetter() {}

    /** @param isHeldUp whether its mailing does not run */
    static Optional<Near> of(Letter l, boolean isHeldUp, Instant since, Instant until, Instant now) {
        return switch (l.state()) {
            case SENT, UNKNOWN, BOUNCED -> sent(l, since);
            case SENDING ->
                isHeld(l, now) ? Optional.of(near(l, Stage.UNDER_WAY, l.createdAt())) : due(l, isHeldUp, until);
            case QUEUED, WAITING -> due(l, isHeldUp, until);
            case NOT_SENT, FAILED -> Optional.empty();
        };
    }

    /** By somebody whose lease has not ended. */
    static boolean isHeld(Letter l, Instant now) {
        Instant end = l.nextAttemptAt();
        return l.state() == State.SENDING && end != null && end.isAfter(now);
    }

    private static Optional<Near> sent(Letter l, Instant since) {
        Instant sent = l.sentAt();
        return sent == null || sent.isBefore(since) ? Optional.empty() : Optional.of(near(l, Stage.SENT, sent));
    }

    private static Optional<Near> due(Letter l, boolean isHeldUp, Instant until) {
        Instant due = l.nextAttemptAt();
        return due == null || due.isAfter(until) || isHeldUp ? Optional.empty() : Optional.of(near(l, Stage.DUE, due));
    }

    private static Near near(Letter l, Stage stage, Instant at) {
        return new Near(l.id(), l.purpose(), l.topic(), stage, at);
    }
}
