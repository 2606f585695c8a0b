package sambandh.application.letter;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.application.shared.Ids;
import sambandh.domain.letter.Letter;
import sambandh.domain.shared.Code;
import sambandh.domain.timeline.TimelineEntry;

/** What the timeline of a customer says of a letter that was sent, however that became known. */
final class SentEntry {
    private static final Code SENT = new Code("letter.sent");

    private SentEntry() {}

    /** Empty where it was on nobody's account. */
    static Optional<TimelineEntry> of(Letter letter, Instant at, Ids ids) {
        @Nullable UUID customer = letter.customerId();
        Map<String, String> params = Map.of(
                "template", letter.template().value(),
                "language", letter.language().tag());
        return customer == null
                ? Optional.empty()
                : Optional.of(new TimelineEntry(
                        ids.next(), customer, at, SENT, params, letter.id().value()));
    }
}
