package sambandh.domain.tie;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A tie was no such tie. Kinds in lower case: {@code refers}; {@code customer}, {@code person}.
 *
 * @param since the tie's first day, null where it is not known
 */
public record TieRemoved(
        UUID tieId,
        String kind,
        String fromKind,
        UUID fromId,
        String toKind,
        UUID toId,
        @Nullable LocalDate since,
        Instant occurredAt)
        implements Event {
    public static final String TYPE = "tie.removed.v1";

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
