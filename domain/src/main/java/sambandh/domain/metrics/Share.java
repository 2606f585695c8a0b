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
}
