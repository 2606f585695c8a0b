package sambandh.domain.letter;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A letter was sent, and it came back as undeliverable.
 *
 * @param customerId null where it was written on no customer's account
 * @param status by RFC 3463, such as 5.1.1
 * @param suppressed whether its address is not written to any more
 */
public record LetterBounced(
        UUID letterId,
        @Nullable UUID customerId,
        UUID personId,
        String template,
        String status,
        boolean suppressed,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "letter.bounced.v1";
    }
}
