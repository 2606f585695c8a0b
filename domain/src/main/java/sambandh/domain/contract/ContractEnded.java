package sambandh.domain.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import sambandh.domain.shared.Event;

/**
 * Somebody ended a contract.
 *
 * @param endedBy {@code customer}, {@code company} or {@code both}
 * @param lastDay the last day on which it runs, which may lie ahead
 */
public record ContractEnded(
        UUID contractId, UUID customerId, String endedBy, String reason, LocalDate lastDay, Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "contract.ended.v1";
    }
}
