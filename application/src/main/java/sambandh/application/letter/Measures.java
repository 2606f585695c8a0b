package sambandh.application.letter;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sambandh.domain.letter.LetterId;

/** What readers who have said yes to that have opened and followed. Goes with its letter. Writing wants a unit of work. */
public interface Measures {
    /**
     * Of one letter.
     *
     * @param opens how often
     * @param clicks how often any of its links was followed
     */
    record Measured(
            long opens,
            @Nullable Instant firstOpenedAt,
            long clicks,
            @Nullable Instant firstClickedAt) {
        public static final Measured NOTHING_YET = new Measured(0, null, 0, null);
    }

    /** From now on it is counted of these; what was counted before stays. */
    void begin(Collection<LetterId> letters);

    /** Does nothing for a letter of which nothing is counted. */
    void opened(LetterId letter, Instant at);

    /** Does nothing for a letter of which nothing is counted. */
    void clicked(LetterId letter, Instant at);

    /** Empty where nothing is counted. */
    Optional<Measured> find(LetterId letter);
}
