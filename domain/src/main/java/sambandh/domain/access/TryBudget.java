package sambandh.domain.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How often something may fail: {@code burst} times at once, and once more with each {@code interval} that passes. The
 * whole state is one instant, the one at which the budget is full again. Nothing is locked: a try is to be had again after
 * one interval at the most.
 */
public record TryBudget(int burst, Duration interval) {
    /** One account from one address. */
    public static final TryBudget ACCOUNT_AT_ADDRESS = new TryBudget(6, Duration.ofSeconds(30));

    /** One account from all addresses from which nobody has signed in to it lately. */
    public static final TryBudget ACCOUNT = new TryBudget(30, Duration.ofSeconds(30));

    /** One address, whatever the account. */
    public static final TryBudget ADDRESS = new TryBudget(60, Duration.ofSeconds(5));

    /** How long to wait for the next try; zero when there is one now. */
    public Duration wait(Instant fullAt, Instant now) {
        Instant nextAt = fullAt.minus(interval.multipliedBy(burst - 1L));
        return nextAt.isAfter(now) ? Duration.between(now, nextAt) : Duration.ZERO;
    }

    /** The state after a try. */
    public Instant afterTry(Instant fullAt, Instant now) {
        return (fullAt.isAfter(now) ? fullAt : now).plus(interval);
    }

    /** The state after a try has turned out well and is given back. */
    public Instant afterRefund(Instant fullAt) {
        return fullAt.minus(interval);
    }
}
