package sambandh.domain.contract;

import java.time.Instant;
import java.util.UUID;
import sambandh.domain.shared.Event;

/** A contract was taken away that had been entered by mistake. */
public record ContractRemoved(UUID contractId, UUID customerId, long version, Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "contract.removed.v1";
    }
}
