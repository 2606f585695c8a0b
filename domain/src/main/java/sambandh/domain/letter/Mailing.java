package sambandh.domain.letter;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.template.Purpose;

/**
 * Letters of one template that are sent as one: a row for each person, made long before it is written. What belongs to it
 * waits behind every letter that somebody asked for alone.
 *
 * @param letters how many people were put in so far
 * @param prepared whether all were put in
 * @param recent what ended since it was last judged
 * @param closedAt when the last of its letters had ended, null before
 */
public record Mailing(
        MailingId id,
        Details details,
        State state,
        @Nullable PausedBecause pausedBecause,
        long letters,
        boolean prepared,
        Recent recent,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant closedAt) {
    public enum State {
        /** People are being put in; nothing is sent yet. */
        PREPARING,
        RUNNING,
        PAUSED,
        /** What had not left does not leave any more. */
        CANCELLED,
        /** Every letter has come to its end. */
        DONE
    }

    public enum PausedBecause {
        BY_HAND,
        /** Too many of the last letters went wrong. */
        ERRORS
    }

    /**
     * What was asked for.
     *
     * @param occasion what it belongs to, such as a campaign; null for nothing
     * @param version the template's; each letter is written from it
     * @param inputs what was given for all letters alike, under the names that the template has for it
     * @param createdBy the actor's reference
     */
    public record Details(
            @Nullable UUID occasion,
            Code template,
            int version,
            Purpose purpose,
            Code topic,
            Map<String, Object> inputs,
            Pace pace,
            ErrorShare errorShare,
            String createdBy) {
        public Details {
            inputs = Map.copyOf(inputs);
        }
    }

    /** @param ended letters that a mail server was asked about, of which {@code bad} were not sent */
    public record Recent(long ended, long bad) {
        public static final Recent NONE = new Recent(0, 0);
    }

    public static Mailing begin(MailingId id, Details details, Instant now) {
        return new Mailing(id, details, State.PREPARING, null, 0, false, Recent.NONE, now, now, null);
    }

    /** Whether letters of it may still leave, now or once it goes on. */
    public boolean isOpen() {
        return state == State.PREPARING || state == State.RUNNING || state == State.PAUSED;
    }

    public boolean mayPause() {
        return state == State.PREPARING || state == State.RUNNING;
    }

    /** Unchanged where it is not under way. */
    public Mailing pause(PausedBecause because, Instant now) {
        return mayPause() ? with(State.PAUSED, because, prepared, now) : this;
    }

    /** Unchanged where it is not paused. What went wrong before is not held against it. */
    public Mailing resume(Instant now) {
        return state == State.PAUSED
                ? with(prepared ? State.RUNNING : State.PREPARING, null, prepared, now)
                        .judged()
                : this;
    }

    /** Unchanged where nothing of it may leave any more. */
    public Mailing cancel(Instant now) {
        return isOpen() ? with(State.CANCELLED, null, prepared, now) : this;
    }

    /** All were put in, so many. */
    public Mailing prepared(long people, Instant now) {
        State next = state == State.PREPARING ? State.RUNNING : state;
        return new Mailing(id, details, next, pausedBecause, people, true, recent, createdAt, now, closedAt);
    }

    public Mailing paced(Pace pace, ErrorShare share, Instant now) {
        Details d = details;
        Details changed = new Details(
                d.occasion(),
                d.template(),
                d.version(),
                d.purpose(),
                d.topic(),
                d.inputs(),
                pace,
                share,
                d.createdBy());
        return new Mailing(id, changed, state, pausedBecause, letters, prepared, recent, createdAt, now, closedAt);
    }

    /** What it is after the look at what ended lately: the same where that is too little. */
    public Mailing judge(Instant now) {
        return switch (details.errorShare().judge(recent.ended(), recent.bad())) {
            case WAIT -> this;
            case GOOD -> judged();
            case TOO_MANY -> pause(PausedBecause.ERRORS, now).judged();
        };
    }

    /** None of its letters is left; a cancelled one stays so. */
    public Mailing close(Instant now) {
        State end = state == State.CANCELLED ? state : State.DONE;
        return new Mailing(id, details, end, null, letters, prepared, recent, createdAt, now, now);
    }

    /** One of its letters is to be sent again. What was cancelled stays so, and is closed again. */
    public Mailing reopen(Instant now) {
        State next = state == State.DONE ? State.RUNNING : state;
        return new Mailing(id, details, next, pausedBecause, letters, prepared, recent, createdAt, now, null);
    }

    private Mailing judged() {
        return new Mailing(
                id, details, state, pausedBecause, letters, prepared, Recent.NONE, createdAt, changedAt, closedAt);
    }

    private Mailing with(State next, @Nullable PausedBecause because, boolean isPrepared, Instant now) {
        return new Mailing(id, details, next, because, letters, isPrepared, recent, createdAt, now, closedAt);
    }
}
