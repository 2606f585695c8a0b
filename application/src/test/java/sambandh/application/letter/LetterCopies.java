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
        return of(l, l.address(), dedupeKey, Fate.of(l), l.triedSince());
    }

    static Letter with(
            Letter l,
            State state,
            @Nullable NotSentBecause because,
            int attempts,
            @Nullable Instant next,
            @Nullable String error,
            @Nullable Instant sentAt) {
        Fate fate = new Fate(state, because, attempts, next, error, sentAt);
        return of(l, l.address(), l.dedupeKey(), fate, l.triedSince());
    }

    static Letter triedSince(@Nullable Instant since, Letter l) {
        return of(l, l.address(), l.dedupeKey(), Fate.of(l), since);
    }

    static Letter to(@Nullable EmailAddress address, Letter l) {
        return of(l, address, l.dedupeKey(), Fate.of(l), l.triedSince());
    }

    /** What became of a letter. */
    private record Fate(
            State state,
            @Nullable NotSentBecause because,
            int attempts,
            @Nullable Instant next,
            @Nullable String error,
            @Nullable Instant sentAt) {
        static Fate of(Letter l) {
            return new Fate(l.state(), l.notSentBecause(), l.attempts(), l.nextAttemptAt(), l.lastError(), l.sentAt());
        }
    }

    private static Letter of(
            Letter l, @Nullable EmailAddress address, String dedupeKey, Fate fate, @Nullable Instant triedSince) {
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
                fate.state(),
                fate.because(),
                fate.attempts(),
                fate.next(),
                fate.error(),
                l.createdBy(),
                dedupeKey,
                l.createdAt(),
                fate.sentAt(),
                l.mailed(),
                triedSince);
    }

    /** A letter of a mailing before its turn. */
    static Letter unwritten(Mailing mailing, Mailings.Addressee to, Instant now) {
        Mailing.Details d = mailing.details();
        LetterId id = new LetterId(UUID.randomUUID());
        return new Letter(
                id,
                to.personId(),
                to.customerId(),
                null,
                d.purpose(),
                d.topic(),
                d.template(),
                Letter.NO_LANGUAGE,
                null,
                Letter.Content.UNWRITTEN,
                Letter.messageId(id),
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
}
