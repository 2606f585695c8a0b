package sambandh.domain.campaign;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.experiment.ControlGroup;
import sambandh.domain.letter.ErrorShare;
import sambandh.domain.letter.Pace;
import sambandh.domain.segment.Condition;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Text;

/**
 * One letter to many customers, once or again and again. Some of them may be left alone, so that it shows what it has done.
 *
 * @param version grows by one with every change that people make
 * @param launch null until it is launched
 */
public record Campaign(
        CampaignId id,
        long version,
        Details details,
        State state,
        @Nullable Launch launch,
        Instant createdAt,
        Instant changedAt) {
    public enum State {
        DRAFT,
        /** Launched; the first people are yet to be put in. */
        SCHEDULED,
        RUNNING,
        PAUSED,
        CANCELLED,
        /** All letters have come to their end, and no others follow. */
        DONE
    }

    /**
     * What people edit.
     *
     * @param name one line, up to 100 characters
     * @param segmentId whom it is for; null for all customers
     * @param inputs what the template wants beside what is known of the reader, such as the paragraphs of an announcement
     * @param controlPercent how many of a hundred customers are left alone, 0 to 50
     */
    public record Details(
            String name,
            @Nullable UUID segmentId,
            Code template,
            Map<String, Object> inputs,
            When when,
            int controlPercent,
            Pace pace,
            ErrorShare errorShare) {
        public Details {
            name = name(name);
            inputs = Map.copyOf(inputs);
            controlPercent = ControlGroup.percent(controlPercent);
        }

        /** @throws sambandh.domain.shared.InvalidValue as {@link Text#line} */
        public static String name(String raw) {
            return Text.line(raw, 100);
        }

        /** Whether only what may change while it runs differs: the name, the pace, the share of errors. */
        boolean isLike(Details other) {
            return new Details(
                            name,
                            other.segmentId,
                            other.template,
                            other.inputs,
                            other.when,
                            other.controlPercent,
                            pace,
                            errorShare)
                    .equals(this);
        }
    }

    /**
     * What holds from the launch on, whatever becomes of the segment and the template.
     *
     * @param condition the segment's of then; null for all customers
     * @param templateVersion the template's of then
     * @param by the actor's reference
     */
    public record Launch(Instant at, String by, @Nullable Condition condition, int templateVersion) {}

    public static Campaign make(CampaignId id, Details details, Instant now) {
        return new Campaign(id, 1, details, State.DRAFT, null, now, now);
    }

    /** Who is left alone. */
    public ControlGroup controlGroup() {
        return new ControlGroup(id.value(), details.controlPercent());
    }

    public boolean mayBecome(Details to) {
        return state == State.DRAFT || (isOpen() && to.isLike(details));
    }

    /** Whether it was launched, and letters of it may leave yet. */
    public boolean isOpen() {
        return state == State.SCHEDULED || state == State.RUNNING || state == State.PAUSED;
    }

    public Campaign change(Details to, Instant now) {
        return new Campaign(id, version + 1, to, state, launch, createdAt, now);
    }

    public Campaign launch(Launch as) {
        return new Campaign(id, version + 1, details, State.SCHEDULED, as, createdAt, as.at());
    }

    /** By somebody, which makes stale what others have looked at. */
    public Campaign steered(State to, Instant now) {
        return new Campaign(id, version + 1, details, to, launch, createdAt, now);
    }

    /** By itself. */
    public Campaign went(State to, Instant now) {
        return new Campaign(id, version, details, to, launch, createdAt, now);
    }
}
