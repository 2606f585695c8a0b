package sambandh.domain.metrics;

import org.jspecify.annotations.Nullable;
import sambandh.domain.order.CountedDays;
import sambandh.domain.shared.Country;

/**
 * Sums a measure up, customer by customer.
 *
 * @param <T> what comes of it
 */
public interface Tally<T> {
    void add(CountedDays customer);

    /** Whether nobody counted. */
    boolean isEmpty();

    /** @param country whose customers were added; null for all, and for those whose country is not known */
    T told(@Nullable Country country);
}
