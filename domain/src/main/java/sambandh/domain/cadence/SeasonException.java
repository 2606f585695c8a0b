package sambandh.domain.cadence;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import sambandh.domain.shared.InvalidValue;

/**
 * Days on which one customer is unlike its industry: quiet on its own account, or open although the industry is quiet.
 *
 * @param to the last day; 1 to 366 days in all
 */
public record SeasonException(
        SeasonExceptionId id, UUID customerId, SeasonRule.Kind kind, LocalDate from, LocalDate to, Instant createdAt) {
    /** @throws InvalidValue {@code out_of_range} */
    public SeasonException {
        long days = ChronoUnit.DAYS.between(from, to) + 1;
        if (days < 1 || days > 366) {
            throw new InvalidValue("out_of_range", "From 1 to 366 days, the first one not after the last.");
        }
    }

    public boolean has(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
