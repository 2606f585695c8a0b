package sambandh.domain.letter;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.shared.Text;

/**
 * What a person has said to letters on a topic, and how it was asked. Only what was confirmed counts.
 *
 * @param source where it came about: {@code form}, {@code phone}, {@code preferences}
 * @param wording what the person was asked or has said yes to, up to 1,000 characters
 * @param language the one of the wording
 * @param askedTimes how often it was asked since the last yes
 * @param askedAt when it was asked last
 * @param decidedAt when it was confirmed or withdrawn, null before
 */
public record Consent(
        UUID personId,
        Code topic,
        State state,
        Code source,
        String wording,
        Language language,
        int askedTimes,
        Instant askedAt,
        @Nullable Instant decidedAt) {
    /** Not to letters on a topic, but to counting what is opened and followed of them. No letter is on this topic. */
    public static final Code MEASURING = new Code("measuring");

    /** An asking can be answered for so long, and is not repeated before. */
    public static final Duration OPEN = Duration.ofDays(14);

    public static final int MOST_ASKINGS = 3;

    public enum State {
        ASKED,
        CONFIRMED,
        WITHDRAWN
    }

    public Consent {
        wording = Text.line(wording, 1_000);
    }

    public static Consent ask(
            UUID personId, Code topic, Code source, String wording, Language language, int before, Instant now) {
        return new Consent(personId, topic, State.ASKED, source, wording, language, before + 1, now, null);
    }

    /** Said by the person unasked. */
    public static Consent given(
            UUID personId, Code topic, Code source, String wording, Language language, Instant now) {
        return new Consent(personId, topic, State.CONFIRMED, source, wording, language, 0, now, now);
    }

    public boolean isConfirmed() {
        return state == State.CONFIRMED;
    }

    /** From when on it may be asked again, as far as the time goes. */
    public Instant askableFrom() {
        return askedAt.plus(OPEN);
    }

    public boolean wasAskedEnough() {
        return askedTimes >= MOST_ASKINGS;
    }

    /** Whether an answer to the asking of then still counts. */
    public boolean isOpen(Instant askedThen, Instant now) {
        return state != State.WITHDRAWN && askedThen.equals(askedAt) && (isConfirmed() || now.isBefore(askableFrom()));
    }

    /** The same where it was confirmed before. */
    public Consent confirm(Instant now) {
        return isConfirmed() ? this : with(State.CONFIRMED, 0, now);
    }

    /** The same where it was withdrawn before. */
    public Consent withdraw(Instant now) {
        return state == State.WITHDRAWN ? this : with(State.WITHDRAWN, askedTimes, now);
    }

    private Consent with(State next, int times, Instant now) {
        return new Consent(personId, topic, next, source, wording, language, times, askedAt, now);
    }
}
