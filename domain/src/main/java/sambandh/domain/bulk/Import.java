package sambandh.domain.bulk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being taken in, or was.
 *
 * @param kind what its rows are: {@code customers}, {@code orders}, {@code order-lines}
 * @param madeBy the actor's reference
 * @param header the file's columns as they were sent
 * @param read rows read, without the header
 * @param lastLine where the last row to be merged stands; 0 while receiving
 * @param mergedTo all rows up to this line are worked off
 * @param reason why it failed, a code; null otherwise
 */
public record Import(
        ImportId id,
        String kind,
        State state,
        ImportSettings settings,
        String madeBy,
        List<String> header,
        long read,
        long lastLine,
        long mergedTo,
        ImportCounts counts,
        @Nullable String reason,
        Instant createdAt,
        @Nullable Instant receivedAt,
        @Nullable Instant finishedAt) {
    public enum State {
        RECEIVING,
        RUNNING,
        SUCCEEDED,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this != RECEIVING && this != RUNNING;
        }
    }

    public Import {
        header = List.copyOf(header);
    }

    public static Import make(
            ImportId id, String kind, ImportSettings settings, String madeBy, List<String> header, Instant now) {
        return new Import(
                id, kind, State.RECEIVING, settings, madeBy, header, 0, 0, 0, ImportCounts.NONE, null, now, null, null);
    }

    /** How much is done, 0 to 1. */
    public double progress() {
        return switch (state) {
            case RECEIVING -> 0;
            case SUCCEEDED -> 1;
            default ->
                read == 0
                        ? 0
                        : Math.min(
                                1,
                                (double) (counts.created() + counts.updated() + counts.unchanged() + counts.rejected())
                                        / read);
        };
    }
}
