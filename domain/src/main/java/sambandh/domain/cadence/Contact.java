package sambandh.domain.cadence;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.shared.Code;

/**
 * Something that passed between a customer and us.
 *
 * @param interaction the id of what was logged
 * @param at when it was, not when it was logged
 */
public record Contact(UUID interaction, UUID customerId, Channel channel, Code purpose, Instant at) {
    public PlannedStep.Proof proof() {
        return new PlannedStep.Proof(PlannedStep.Proof.Kind.INTERACTION, interaction, at);
    }
}
