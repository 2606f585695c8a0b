package sambandh.application.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;

/** A letter after its turn. */
final class EndedLetter {
    private EndedLetter() {}

    static Letter of(Letter l, Ending ending, Instant at, Instant now) {
        return switch (ending) {
            case Ending.Sent _ -> over(l, State.SENT, null, at);
            case Ending.Unknown(String answer) -> over(l, State.UNKNOWN, answer, at);
            case Ending.Failed(String error) -> over(l, State.FAILED, error, null);
            case Ending.AddressRefused(String answer) -> notSent(l, NotSentBecause.DEAD_ADDRESS, answer);
            case Ending.NotSent(NotSentBecause because) -> notSent(l, because, "the gate said no");
            case Ending.Waiting(Instant until) -> again(l, State.WAITING, until);
            case Ending.Held(Instant until) -> again(l, State.QUEUED, until);
            case Ending.GivenBack _ -> again(l, State.QUEUED, now);
            case Ending.Later(Duration in, String error) ->
                LetterCopies.triedSince(
                        Optional.ofNullable(l.triedSince()).orElse(now),
                        LetterCopies.with(l, State.QUEUED, null, l.attempts(), now.plus(in), error, null));
        };
    }

    private static Letter over(Letter l, State state, @Nullable String answer, @Nullable Instant sentAt) {
        return LetterCopies.with(l, state, null, l.attempts(), null, answer, sentAt);
    }

    private static Letter notSent(Letter l, NotSentBecause because, String answer) {
        return LetterCopies.with(l, State.NOT_SENT, because, l.attempts(), null, answer, null);
    }

    /** As if it had never been its turn. */
    private static Letter again(Letter l, State state, Instant due) {
        return LetterCopies.with(l, state, null, l.attempts() - 1, due, l.lastError(), null);
    }
}
