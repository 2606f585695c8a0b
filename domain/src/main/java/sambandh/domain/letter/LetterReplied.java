package sambandh.domain.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A letter was sent, and its reader has answered it.
 *
 * @param customerId null where it was written on no customer's account
 */
public record LetterReplied(
        UUID letterId, @Nullable UUID customerId, UUID personId, String template, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "letter.replied.v1";
    }
}
