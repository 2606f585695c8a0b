package sambandh.application.metrics;

import java.util.List;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.domain.metrics.RepeatPurchase;
import sambandh.domain.metrics.Retention;
import sambandh.domain.shared.Scope;

/**
 * Measures over all orders, told by what follows.
 *
 * <p>An order counts when it is a sale with a business date up to {@code asOf} that was not taken back by then: no
 * cancellation refers to it, and the returns that refer to it come to less than its amount. A row that was brought in
 * late counts on its business date. Orders of guests are counted and nothing else.
 */
public interface MeasureViews {
    /** @param parts the whole, or one part a country in the order of their codes, the unknown one last */
    record Answer<T>(List<T> parts, long guestOrders) {}

    Answer<Retention> retention(Scope scope, MeasurePeriod period, boolean byCountry);

    Answer<RepeatPurchase> repeatPurchase(Scope scope, MeasurePeriod period, boolean byCountry);
}
