package sambandh.domain.metrics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** A part of a whole as a number from 0 to 1, to six places. */
public final class Share {
    private Share() {}

    /** Null where there is no whole: the share of nothing is not nought. */
    public static @Nullable BigDecimal of(long part, long whole) {
        return whole == 0
                ? null
                : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 6, RoundingMode.HALF_EVEN);
    }

    /** The same of amounts; what is more than the whole comes to more than 1. Null where the whole is not above nought. */
    public static @Nullable BigDecimal of(BigDecimal part, BigDecimal whole) {
        return whole.signum() <= 0 ? null : part.divide(whole, 6, RoundingMode.HALF_EVEN);
    }
}
