package sambandh.domain.interaction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * Somebody wrote a personal note.
 *
 * @param personId whom it was to be sent, null for nobody
 * @param letterId what it was sent as
 * @param promisedFor the day of the promise in it, null without one
 */
public record NoteWritten(
        UUID noteId,
        UUID customerId,
        @Nullable UUID personId,
        @Nullable UUID letterId,
        @Nullable LocalDate promisedFor,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "interaction.noted.v1";
    }
}
