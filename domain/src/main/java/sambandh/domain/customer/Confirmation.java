package sambandh.domain.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Actor;
import sambandh.domain.shared.InvalidValue;

/**
 * When somebody last said that what is kept of a customer or a person is right: who took it in or changed it by hand, or
 * confirmed it. Null where nobody has, as after an import. What was not confirmed for a set time is stale.
 */
public final class Confirmation {
    public static final Period USUAL = Period.ofMonths(12);

    private Confirmation() {}

    /** Whether what the actor takes in or changes is confirmed by that: people look, other systems and jobs do not. */
    public static boolean isBy(Actor actor) {
        return actor instanceof Actor.Staff || actor instanceof Actor.OfCustomer;
    }

    /**
     * What was confirmed before this is stale. Days are counted whole.
     *
     * @param today at the company
     */
    public static Instant staleBefore(Period within, LocalDate today) {
        return today.minus(within).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    public static boolean isStale(@Nullable Instant confirmedAt, Instant staleBefore) {
        return confirmedAt == null || confirmedAt.isBefore(staleBefore);
    }

    /** @throws InvalidValue {@code invalid_period}, {@code out_of_range} */
    public static Period within(String raw) {
        Period period;
        try {
            period = Period.parse(raw.strip()).normalized();
        } catch (java.time.DateTimeException unreadable) {
            throw new InvalidValue("invalid_period", "Write a period like P12M or P90D.");
        }
        boolean sound = !period.isNegative() && period.toTotalMonths() <= 120 && period.getDays() <= 3_650;
        if (!sound || period.isZero()) {
            throw new InvalidValue("out_of_range", "From a day to ten years.");
        }
        return period;
    }
}
