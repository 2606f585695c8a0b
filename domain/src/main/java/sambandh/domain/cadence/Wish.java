package sambandh.domain.cadence;

import java.time.LocalDate;

/** A contact as the plan has it, before anything else is looked at. */
public record Wish(PlanStep step, LocalDate ideal) {
    /** Lasting: neither seasons nor holidays nor people's time change it. */
    public StepKey key() {
        return new StepKey(step.code(), ideal);
    }
}
