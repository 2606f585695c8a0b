package sambandh.application.cadence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** When something reached a customer; columns contribute their part. */
public interface Touches {
    /** Since then, in any order; at most 10,000. */
    List<Instant> since(UUID customer, Instant from);
}
