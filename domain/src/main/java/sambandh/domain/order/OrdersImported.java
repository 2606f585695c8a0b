package sambandh.domain.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A set of orders came in by an import; they carry its id. Live orders of the set are told one by one besides.
 *
 * @param source the other system
 */
public record OrdersImported(UUID importId, String source, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "order.imported.v1";
    }

    @Override
    public @Nullable UUID customerId() {
        return null;
    }
}
