package sambandh.domain.metrics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Country;

/**
 * Whom the company lost, told by their silence of N days or more.
 *
 * @param country null for all, and for customers whose country is not known
 * @param activeAtStart customers whose last order before the start lies in the N days before it
 * @param churned those of them whose last order lies more than N days before the end
 * @param reactivated customers who had bought before but were silent at the start, and are active at the end
 * @param newAndActive customers who bought for the first time of all in the period and are active at the end
 * @param newAndSilent such who are silent again at the end
 * @param boughtBefore customers who had bought before the start at any time
 * @param silentAtEnd those of them whose last order lies more than N days before the end
 */
public record Churn(
        @Nullable Country country,
        long activeAtStart,
        long churned,
        long reactivated,
        long newAndActive,
        long newAndSilent,
        long boughtBefore,
        long silentAtEnd) {
    public long activeAtEnd() {
        return activeAtStart - churned + reactivated + newAndActive;
    }

    public @Nullable BigDecimal churnRate() {
        return Share.of(churned, activeAtStart);
    }

    public @Nullable BigDecimal silentRate() {
        return Share.of(silentAtEnd, boughtBefore);
    }
}
