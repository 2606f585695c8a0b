package sambandh.application.letter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import sambandh.application.letter.LetterQueue.Ending;
import sambandh.application.letter.SendLetters.RetryAfter;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.EmailAddress;

/** Hands one letter to the postman, and says what its answer means for the letter. */
final class HandOver {
    private static final Duration GIVE_UP_AFTER = Duration.ofDays(5);

    /** So long a mail server may still be about to deliver what it did not say it took. */
    private static final Duration UNKNOWN_FOR = Duration.ofMinutes(15);

    private final Postman postman;
    private final Breaker breaker;
    private final DomainThrottle throttle;
    private final RetryAfter retryAfter;
    private final Clock clock;

    HandOver(Postman postman, Breaker breaker, DomainThrottle throttle, RetryAfter retryAfter, Clock clock) {
        this.postman = postman;
        this.breaker = breaker;
        this.throttle = throttle;
        this.retryAfter = retryAfter;
        this.clock = clock;
    }

    /** Whatever a mail server or a library does, only this letter is concerned. */
    Ending deliver(Letter letter) {
        try {
            return ending(letter, told(letter, postman.deliver(letter)));
        } catch (RuntimeException | Error failed) {
            String what = failed.getClass().getName();
            return ending(letter, told(letter, new Postman.Result.TryLater(what)));
        }
    }

    private Postman.Result told(Letter letter, Postman.Result result) {
        breaker.ended(result);
        EmailAddress address = letter.address();
        if (address != null) {
            throttle.ended(address, result);
        }
        return result;
    }

    private Ending ending(Letter letter, Postman.Result result) {
        return switch (result) {
            case Postman.Result.Accepted _ -> new Ending.Sent();
            case Postman.Result.AddressRefused(String answer) -> new Ending.AddressRefused(answer);
            case Postman.Result.Refused(String answer) -> new Ending.Failed(answer);
            case Postman.Result.TryLater(String answer) -> tryLater(letter, answer);
            case Postman.Result.SlowDown(String answer) -> tryLater(letter, answer);
            case Postman.Result.Unreachable(String answer) -> tryLater(letter, answer);
            case Postman.Result.Unknown(String answer) -> unknown(letter, "no answer came: " + answer);
        };
    }

    /** Twice is better than never for what people wait for; never is better than twice for what is optional. */
    private Ending unknown(Letter letter, String answer) {
        if (letter.purpose().isOptional()) {
            return new Ending.Unknown(answer);
        }
        return isTooOld(letter) ? new Ending.Failed(answer) : new Ending.Later(UNKNOWN_FOR, answer);
    }

    private boolean isTooOld(Letter letter) {
        Instant since = letter.triedSince();
        return since != null && clock.instant().isAfter(since.plus(GIVE_UP_AFTER));
    }

    Ending tryLater(Letter letter, String answer) {
        return isTooOld(letter)
                ? new Ending.Failed("given up after five days: " + answer)
                : new Ending.Later(retryAfter.attempts(letter.attempts()), answer);
    }
}
