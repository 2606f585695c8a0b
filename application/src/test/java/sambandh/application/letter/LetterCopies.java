package sambandh.application.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.NotSentBecause;

/** Letters as they were but for what became of them. */
final class LetterCopies {
    private LetterCopies() {}

    static Letter under(String dedupeKey, Letter l) {
        return of(
                l,
                dedupeKey,
                l.state(),
                l.notSentBecause(),
                l.attempts(),
                l.nextAttemptAt(),
                l.lastError(),
                l.sentAt());
    }

    static Letter with(
            Letter l,
            State state,
            @Nullable NotSentBecause because,
            int attempts,
            @Nullable Instant next,
            @Nullable String error,
            @Nullable Instant sentAt) {
        return of(l, l.dedupeKey(), state, because, attempts, next, error, sentAt);
    }

    private static Letter of(
            Letter l,
            String dedupeKey,
            State state,
            @Nullable NotSentBecause because,
            int attempts,
            @Nullable Instant next,
            @Nullable String error,
            @Nullable Instant sentAt) {
        return new Letter(
                l.id(),
                l.personId(),
                l.customerId(),
                l.reference(),
                l.purpose(),
                l.topic(),
                l.template(),
                l.language(),
                l.address(),
                l.content(),
                l.messageId(),
                state,
                because,
                attempts,
                next,
                error,
                l.createdBy(),
                dedupeKey,
                l.createdAt(),
                sentAt);
    }
}
