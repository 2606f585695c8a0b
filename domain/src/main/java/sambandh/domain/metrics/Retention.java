package sambandh.domain.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * Whom the company kept.
 *
 * @param country null for all, and for customers whose country is not known
 * @param before customers with an order in the N days before the start
 * @param retained those of them with an order in the N days before the end
 * @param firstTime customers whose first order of all lies in the period
 */
public record Retention(@Nullable Country country, long before, long retained, long firstTime) {
    public static final Retention NONE = new Retention(null, 0, 0, 0);

    public long churned() {
        return before - retained;
    }

    public @Nullable BigDecimal retentionRate() {
        return Share.of(retained, before);
    }

    public @Nullable BigDecimal churnRate() {
        return Share.of(churned(), before);
    }
}
