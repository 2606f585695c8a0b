package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.SendLetters.RetryAfter;
import sambandh.domain.letter.Letter;

/** Hands one letter to the postman, and says what its answer means for the letter. */
final class HandOver {
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    private final Postman postman;
    private final RetryAfter retryAfter;
    private final Clock clock;

    HandOver(Postman postman, RetryAfter retryAfter, Clock clock) {
        this.postman = postman;
        this.retryAfter = retryAfter;
        this.clock = clock;
    }

    /** Whatever a mail server or a library does, only this letter is concerned. */
    Ending deliver(Letter letter) {
        try {
            return ending(letter, postman.deliver(letter));
        } catch (RuntimeException | Error failed) {
            return tryLater(letter, failed.getClass().getName());
        }
    }

    private Ending ending(Letter letter, Postman.Result result) {
        return switch (result) {
            case Postman.Result.Accepted _ -> new Ending.Sent();
            case Postman.Result.AddressRefused(String answer) -> new Ending.AddressRefused(answer);
            case Postman.Result.Refused(String answer) -> new Ending.Failed(answer);
            case Postman.Result.TryLater(String answer) -> tryLater(letter, answer);
        };
    }

    Ending tryLater(Letter letter, String answer) {
        return clock.instant().isAfter(letter.createdAt().plus(GIVE_UP_AFTER))
                ? new Ending.Failed("given up after five days: " + answer)
                : new Ending.Later(retryAfter.attempts(letter.attempts()), answer);
    }
}
