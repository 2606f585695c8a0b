package sambandh.application.task;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/** Contributed by each column that keeps something which shows that work was done. */
public interface ProofCheck {
    /** What such proof is called: {@code interaction}. */
    Code kind();

    /**
     * When it happened; empty where there is no such thing, or it is none of this customer's.
     *
     * @param customerId null for a task that is about no customer
     */
    Optional<Instant> happened(UUID reference, @Nullable UUID customerId);
}
