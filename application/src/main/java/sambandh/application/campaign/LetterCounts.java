package sambandh.application.campaign;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.MailingViews;
import sambandh.application.letter.MailingViews.Count;
import sambandh.domain.letter.Letter;
import sambandh.domain.letter.Mailing;
import sambandh.domain.letter.MailingId;
import sambandh.domain.letter.NotSentBecause;
import sambandh.domain.shared.Scope;

/**
 * How the letters of a campaign's mailings stood at a time. A mailing that has ended is not counted anew each time: a campaign that
 * comes daily has hundreds of them.
 *
 * @param all of all mailings together
 */
record LetterCounts(Map<MailingId, Ended> ended, List<Count> all) {
    static final LetterCounts NONE = new LetterCounts(Map.of(), List.of());

    private static final int SHARE = 10;
    private static final Duration LONGEST = Duration.ofHours(1);

    /**
     * Of one mailing that has ended. Letters of it may still come back, most of them soon, so the counts are good for a tenth
     * of the time since the end; a mailing that is opened again ends at another time.
     */
    record Ended(Instant closedAt, Instant countedAt, List<Count> counts) {
        private boolean holds(Mailing mailing, Instant now) {
            Duration since = Duration.between(closedAt, countedAt).dividedBy(SHARE);
            Duration good = since.compareTo(LONGEST) < 0 ? since : LONGEST;
            return closedAt.equals(mailing.closedAt()) && now.isBefore(countedAt.plus(good));
        }
    }

    private record Kind(Letter.State state, @Nullable NotSentBecause because) {}

    /** As they stand now. */
    LetterCounts again(MailingViews views, Scope scope, List<Mailing> mailings, Instant now) {
        Map<MailingId, Ended> known = new HashMap<>();
        List<MailingId> open = new ArrayList<>();
        for (Mailing mailing : mailings) {
            MailingId id = mailing.id();
            Instant closedAt = mailing.closedAt();
            if (closedAt == null) {
                open.add(id);
            } else {
                Ended before = ended.get(id);
                known.put(
                        id,
                        before != null && before.holds(mailing, now)
                                ? before
                                : new Ended(closedAt, now, views.counts(scope, List.of(id))));
            }
        }
        List<Count> counts = new ArrayList<>(open.isEmpty() ? List.of() : views.counts(scope, open));
        known.values().forEach(it -> counts.addAll(it.counts()));
        return new LetterCounts(Map.copyOf(known), together(counts));
    }

    private static List<Count> together(List<Count> counts) {
        Map<Kind, Count> together = new LinkedHashMap<>();
        counts.forEach(count -> together.merge(
                new Kind(count.state(), count.because()),
                count,
                (one, other) -> new Count(one.state(), one.because(), one.letters() + other.letters())));
        return List.copyOf(together.values());
    }
}
