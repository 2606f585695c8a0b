package sambandh.domain.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a contact that the plan has. */
public sealed interface Placed {
    PlanStep step();

    StepKey key();

    List<Reason> because();

    /**
     * It stands on a day.
     *
     * @param opens when work begins there on that day
     * @param closes when work ends there on that day
     */
    record On(
            PlanStep step,
            StepKey key,
            LocalDate day,
            Channel channel,
            Instant opens,
            Instant closes,
            List<Reason> because)
            implements Placed {
        public On {
            because = List.copyOf(because);
        }
    }

    /** It stands on none. */
    record LeftOut(PlanStep step, StepKey key, List<Reason> because) implements Placed {
        public LeftOut {
            because = List.copyOf(because);
        }
    }

    default @Nullable LocalDate dayOrNull() {
        return this instanceof On on ? on.day() : null;
    }
}
