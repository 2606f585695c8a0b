package sambandh.domain.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A contract was agreed with a customer, or a project.
 *
 * @param kind {@code contract} or {@code project}
 * @param until null for open-ended
 */
public record ContractAgreed(
        UUID contractId,
        UUID customerId,
        String kind,
        LocalDate from,
        @Nullable LocalDate until,
        Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "contract.agreed.v1";
    }
}
