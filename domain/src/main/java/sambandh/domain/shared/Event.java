package sambandh.domain.shared;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened, in the past tense. Holds ids, codes and amounts; never names, addresses or free text, since
 * what has been told to others cannot be forgotten. Its record becomes JSON under the stable {@link #type()}.
 */
public interface Event {
    /** Stable name and version: {@code customer.created.v1}. */
    String type();

    Instant occurredAt();

    /** Whose lane it runs in: deliveries of one customer keep their order. Null for what concerns no customer. */
    @Nullable UUID customerId();
}
