package sambandh.domain.order;

import java.math.BigDecimal;
import java.math.BigInteger;

/** A sum of amounts that are told in ten-thousandths; however large it grows it is exact. */
public final class Sum {
    private static final int PLACES = 4;

    private long low;
    private BigInteger high = BigInteger.ZERO;

    public void add(long units) {
        long sum = low + units;
        if (((low ^ sum) & (units ^ sum)) < 0) {
            high = high.add(BigInteger.valueOf(low));
            low = units;
        } else {
            low = sum;
        }
    }

    public void add(Sum other) {
        add(other.low);
        high = high.add(other.high);
    }

    public void subtract(Sum other) {
        high = high.subtract(other.units());
    }

    public int signum() {
        return high.signum() == 0 ? Long.signum(low) : units().signum();
    }

    public boolean isLessThan(Sum other) {
        return high.signum() == 0 && other.high.signum() == 0 ? low < other.low : units().compareTo(other.units()) < 0;
    }

    /** For ranks only: what is larger than a number can be is as large as it can be. */
    public long clamped() {
        return units().max(BigInteger.valueOf(Long.MIN_VALUE))
                .min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValueExact();
    }

    public BigDecimal amount() {
        return new BigDecimal(units(), PLACES);
    }

    private BigInteger units() {
        return high.add(BigInteger.valueOf(low));
    }
}
