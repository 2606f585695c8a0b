package sambandh.domain.experiment;

/**
 * How many it takes to see a difference between two shares with a power of 80 %, at an error of 5 % on both sides
 * together.
 *
 * <p>Normal approximation with the pooled share under the null hypothesis, without correction for continuity: Fleiss,
 * Levin and Paik, <i>Statistical Methods for Rates and Proportions</i>, 3rd edition (2003), formulas 4.14 and 4.17.
 */
public final class SampleSize {
    /** The standard normal distribution's quantiles of 97.5 % and of 80 %. */
    static final double Z_ERROR = 1.959963984540054;

    static final double Z_POWER = 0.8416212335729143;

    private SampleSize() {}

    /**
     * @param baseline the share without treatment, between 0 and 1
     * @param uplift what it should at least grow by to be seen, as a difference: 0.02 from 10 to 12 %; neither 0 nor out
     *     of what is possible
     * @param ratio how many of the one group stand against one of the other, above 0
     * @return how many are needed in the group without treatment; the other needs {@code ratio} times as many
     * @throws IllegalArgumentException for shares outside of 0 to 1, or no difference
     */
    public static long ofHeldOut(double baseline, double uplift, double ratio) {
        double with = baseline + uplift;
        if (!(baseline > 0 && baseline < 1 && with > 0 && with < 1 && uplift != 0 && ratio > 0)) {
            throw new IllegalArgumentException("no such shares: " + baseline + ", " + with + ", ratio " + ratio);
        }
        double pooled = (baseline + ratio * with) / (1 + ratio);
        double root = Z_ERROR * Math.sqrt((1 + 1 / ratio) * pooled * (1 - pooled))
                + Z_POWER * Math.sqrt(baseline * (1 - baseline) + with * (1 - with) / ratio);
        return (long) Math.ceil(root * root / (uplift * uplift));
    }
}
