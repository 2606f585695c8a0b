package sambandh.rest.metrics;

import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Currency;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import sambandh.domain.metrics.MeasurePeriod;
import sambandh.rest.shared.MoneyBody;

/** What was asked of a measure, and in what days and amounts it is told. */
record MeasureAsk(
        MeasurePeriod period,
        ZoneId zone,
        Currency currency,
        @Nullable UUID segmentId,
        boolean byCountry) {
    /** A sum may be larger than one amount can be. */
    MoneyBody money(BigDecimal amount) {
        BigDecimal bare = amount.stripTrailingZeros();
        int coins = Math.max(0, currency.getDefaultFractionDigits());
        return new MoneyBody(bare.setScale(Math.max(coins, bare.scale())).toPlainString(), currency.getCurrencyCode());
    }

    @Nullable MoneyBody moneyOrNull(@Nullable BigDecimal amount) {
        return amount == null ? null : money(amount);
    }
}
