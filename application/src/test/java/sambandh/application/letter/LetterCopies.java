package sambandh.application.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Letter.State;
import sambandh.domain.letter.LetterId;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.EmailAddress;

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

    static Letter triedSince(@Nullable Instant since, Letter l) {
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
                l.state(),
                l.notSentBecause(),
                l.attempts(),
                l.nextAttemptAt(),
                l.lastError(),
                l.createdBy(),
                l.dedupeKey(),
                l.createdAt(),
                l.sentAt(),
                l.mailed(),
                since);
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
                sentAt,
                l.mailed(),
                l.triedSince());
    }

    /** A letter of a mailing before its turn. */
    static Letter unwritten(Mailing mailing, Mailings.Addressee to, Instant now) {
        Mailing.Details d = mailing.details();
        UUID id = UUID.randomUUID();
        return new Letter(
                new LetterId(id),
                to.personId(),
                to.customerId(),
                null,
                d.purpose(),
                d.topic(),
                d.template(),
                Letter.NO_LANGUAGE,
                null,
                Letter.Content.UNWRITTEN,
                id + "@letters.sambandh",
                State.QUEUED,
                null,
                0,
                to.dueAt(),
                null,
                d.createdBy(),
                "m:" + mailing.id().value() + ":" + to.personId(),
                now,
                null,
                new Letter.Mailed(mailing.id(), null),
                null);
    }

    static Letter to(@Nullable EmailAddress address, Letter l) {
        return new Letter(
                l.id(),
                l.personId(),
                l.customerId(),
                l.reference(),
                l.purpose(),
                l.topic(),
                l.template(),
                l.language(),
                address,
                l.content(),
                l.messageId(),
                l.state(),
                l.notSentBecause(),
                l.attempts(),
                l.nextAttemptAt(),
                l.lastError(),
                l.createdBy(),
                l.dedupeKey(),
                l.createdAt(),
                l.sentAt(),
                l.mailed(),
                l.triedSince());
    }
}
