package sambandh.domain.customer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A set of customers came in by an import; their timeline entries refer to it.
 *
 * @param source the other system
 */
public record CustomersImported(UUID importId, String source, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "customer.imported.v1";
    }

    @Override
    public @Nullable UUID customerId() {
        return null;
    }
}
