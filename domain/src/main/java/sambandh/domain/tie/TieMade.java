package sambandh.domain.tie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * Two parties are tied to each other from now on, as far as we know. Kinds in lower case: {@code refers}; {@code customer}, {@code person}.
 *
 * @param since the tie's first day, null where it is not known
 */
public record TieMade(
        UUID tieId,
        String kind,
        String fromKind,
        UUID fromId,
        String toKind,
        UUID toId,
        @Nullable LocalDate since,
        Instant occurredAt)
        implements Event {
    public static final String TYPE = "tie.made.v1";

    /** The first of the two that is a customer; null where both are people. */
    @Override
    public @Nullable UUID customerId() {
        if (fromKind.equals("customer")) {
            return fromId;
        }
        return toKind.equals("customer") ? toId : null;
    }

    @Override
    public String type() {
        return TYPE;
    }
}
