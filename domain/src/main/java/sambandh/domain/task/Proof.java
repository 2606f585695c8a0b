package sambandh.domain.task;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;
import sambandh.domain.shared.InvalidValue;

/**
 * What shows that a task was done.
 *
 * @param kind {@code interaction}, {@code letter}, {@code order}, {@link #TOLD}; columns contribute more
 * @param reference the interaction, letter or order itself; null only where somebody just told it
 * @param at when it was done
 */
public record Proof(Code kind, @Nullable UUID reference, Instant at) {
    /** Somebody says what was done; there is nothing to look it up in. */
    public static final Code TOLD = new Code("told");

    /** @throws InvalidValue {@code required} where the reference is missing */
    public Proof {
        at = at.truncatedTo(ChronoUnit.MICROS);
        if (reference == null && !kind.equals(TOLD)) {
            throw new InvalidValue("required", "Name the " + kind + " that shows it.");
        }
    }
}
