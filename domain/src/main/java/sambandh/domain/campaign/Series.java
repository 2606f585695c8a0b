package sambandh.domain.campaign;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.shared.Text;

/**
 * Letters that follow each other, set going for one person at a time by something that happens. One letter after an event is a
 * series of one step.
 *
 * @param version grows by one with every change that people make
 * @param startedAt the last time that it was started; null before
 */
public record Series(
        SeriesId id,
        long version,
        Details details,
        State state,
        @Nullable Instant startedAt,
        Instant createdAt,
        Instant changedAt) {
    public enum State {
        DRAFT,
        RUNNING,
        /** Nobody is under way in it. It may be changed and started again. */
        STOPPED
    }

    /**
     * One letter.
     *
     * @param inputs what the template wants beside what is known of the reader
     * @param after so long after the letter before was sent, or was passed over; of the first step after the person was enrolled
     * @param condition for whom it is; others go on without it. Null for everybody
     */
    public record Step(
            Code template,
            Map<String, Object> inputs,
            Wait after,
            @Nullable Condition condition) {
        public Step {
            inputs = Map.copyOf(inputs);
        }
    }

    /**
     * What ends it early.
     *
     * @param events codes of triggers: when they happen to the customer or the person
     * @param condition when it holds right before a step; null for none
     */
    public record Exits(Set<Code> events, @Nullable Condition condition) {
        public static final Exits NONE = new Exits(Set.of(), null);

        public Exits {
            events = Set.copyOf(events);
        }
    }

    /**
     * What people edit.
     *
     * @param name one line, up to 100 characters
     * @param trigger what enrols people; null where only somebody of the company does
     * @param condition of which customers it enrols people; null for all
     * @param steps 1 to 50
     * @param again how long after it was entered a person may enter again, once it is over; null for never
     */
    public record Details(
            String name,
            @Nullable Code trigger,
            @Nullable Condition condition,
            List<Step> steps,
            Exits exits,
            @Nullable Wait again) {
        public static final int MOST_STEPS = 50;

        /** @throws InvalidValue {@code required}, {@code too_many} */
        public Details {
            name = name(name);
            steps = List.copyOf(steps);
            if (steps.isEmpty()) {
                throw new InvalidValue("required", "A series has one step at least.");
            }
            if (steps.size() > MOST_STEPS) {
                throw new InvalidValue("too_many", "At most " + MOST_STEPS + " steps.");
            }
        }

        /** @throws InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 100);
        }

        /** Whether only the name differs. */
        boolean isLike(Details other) {
            return new Details(other.name, trigger, condition, steps, exits, again).equals(other);
        }
    }

    public static Series make(SeriesId id, Details details, Instant now) {
        return new Series(id, 1, details, State.DRAFT, null, now, now);
    }

    public boolean isRunning() {
        return state == State.RUNNING;
    }

    public List<Step> steps() {
        return details.steps();
    }

    /** As long as it runs only its name may change. */
    public boolean mayBecome(Details to) {
        return !isRunning() || to.isLike(details);
    }

    public Series change(Details to, Instant now) {
        return new Series(id, version + 1, to, state, startedAt, createdAt, now);
    }

    public Series start(Instant now) {
        return new Series(id, version + 1, details, State.RUNNING, now, createdAt, now);
    }

    public Series stop(Instant now) {
        return new Series(id, version + 1, details, State.STOPPED, startedAt, createdAt, now);
    }

    /** Whether somebody who was in it may enter once more. */
    public boolean lets(Enrolment again, Instant now, ZoneId zone) {
        Wait after = details.again();
        return !again.isWaiting()
                && after != null
                && !after.after(again.enrolledAt(), zone).isAfter(now);
    }
}
