package sambandh.application.interaction;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Page;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.interaction.Note;
import sambandh.domain.interaction.NoteId;
import sambandh.domain.interaction.Promise;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Scope;

/** Personal notes and promises to look at. */
public interface NoteViews {
    /** How a promise stands. */
    enum PromiseState {
        OPEN,
        /** Its time is over, and nothing shows that it was kept. */
        LATE,
        KEPT,
        /** Somebody said why it need not be kept any more. */
        WITHDRAWN
    }

    /** What became of the letter that a note was sent as. */
    record Sending(
            Letter.State state,
            @Nullable NotSentBecause because,
            @Nullable Instant sentAt) {}

    /** @param keptAt when it was kept, null while it was not */
    record Keeping(PromiseState state, @Nullable Instant keptAt) {
        public static Keeping of(
                Promise promise, @Nullable Instant keptAt, @Nullable Instant withdrawnAt, Instant now) {
            if (keptAt != null) {
                return new Keeping(PromiseState.KEPT, keptAt);
            }
            PromiseState pending = promise.dueAt().isAfter(now) ? PromiseState.OPEN : PromiseState.LATE;
            return new Keeping(withdrawnAt == null ? pending : PromiseState.WITHDRAWN, null);
        }
    }

    /**
     * @param sending null where it was sent to nobody
     * @param keeping null where nothing is promised in it
     */
    record Seen(
            Note note, @Nullable Sending sending, @Nullable Keeping keeping) {}

    /** Sorts by {@code writtenAt}. */
    Page<Seen> list(Scope scope, CustomerId customer, Instant now, Page.Wanted wanted);

    /**
     * Those with a promise; sorts by {@code dueAt}.
     *
     * @param state null for all
     */
    Page<Seen> promises(
            Scope scope, CustomerId customer, @Nullable PromiseState state, Instant now, Page.Wanted wanted);

    Optional<Seen> find(Scope scope, NoteId id, Instant now);
}
