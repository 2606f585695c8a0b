package sambandh.application.letter;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Recipients.Recipient;
import sambandh.application.shared.Ids;
import sambandh.application.timeline.Timeline;
import sambandh.domain.letter.WishProof;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.Language;
import sambandh.domain.timeline.TimelineEntry;

/** Keeps the proof of a wish and tells it on the timelines of the person's customers, in the unit of work of the wish. */
public final class RecordWish {
    private static final int LONGEST = 2_000;

    /**
     * What the person had before their eyes.
     *
     * @param letterId the letter whose link was used, null where there was none
     * @param source where the person said it: {@code phone}, {@code form}; null where the letter tells
     */
    public record Shown(
            @Nullable UUID letterId,
            Language language,
            String wording,
            @Nullable Code source) {
        public Shown(@Nullable UUID letterId, Language language, String wording) {
            this(letterId, language, wording, null);
        }

        /** Codes and dates that are proved: what was said, and where. */
        private Map<String, String> proved(Map<String, String> said) {
            Map<String, String> all = new HashMap<>(said);
            if (source != null) {
                all.put("source", source.value());
            }
            return all;
        }
    }

    private final Preferences preferences;
    private final Recipients recipients;
    private final Timeline timeline;
    private final Ids ids;
    private final Clock clock;

    public RecordWish(Preferences preferences, Recipients recipients, Timeline timeline, Ids ids, Clock clock) {
        this.preferences = preferences;
        this.recipients = recipients;
        this.timeline = timeline;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param what as {@link WishProof} has it
     * @param said codes, numbers and dates only; they also stand on the timeline
     */
    void record(Actor actor, UUID personId, Shown shown, String what, Map<String, String> said) {
        Instant now = clock.instant();
        preferences.prove(new WishProof(
                ids.next(),
                personId,
                now,
                actor.reference(),
                shown.letterId(),
                new Code(what),
                shown.language(),
                shown.wording().substring(0, Math.min(shown.wording().length(), LONGEST)),
                shown.proved(said)));
        List<UUID> customers =
                recipients.find(personId).map(Recipient::customers).orElse(List.of());
        timeline.addAll(customers.stream()
                .map(customer ->
                        new TimelineEntry(ids.next(), customer, now, new Code("preference." + what), said, personId))
                .toList());
    }
}
