package sambandh.domain.contract;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Event;

/**
 * A contract got another term.
 *
 * @param from the first day of that term
 * @param automatic whether it came by itself
 */
public record ContractRenewed(
        UUID contractId,
        UUID customerId,
        LocalDate from,
        @Nullable LocalDate until,
        boolean automatic,
        Instant occurredAt)
        implements Event {
    @Override
    public String type() {
        return "contract.renewed.v1";
    }
}
