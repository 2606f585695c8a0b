package sambandh.domain.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/** What people edit of a contract was changed. */
public record ContractChanged(
        UUID contractId,
        UUID customerId,
        long version,
        LocalDate from,
        @Nullable LocalDate until,
        Instant occurredAt) implements Event {
    @Override
    public String type() {
        return "contract.changed.v1";
    }
}
