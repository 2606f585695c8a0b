package sambandh.domain.experiment;

/**
 * By how much a mean is larger among the treated, told more sharply by what was known of everybody before: Deng, Xu, Kohavi
 * and Walker, <i>Improving the Sensitivity of Online Controlled Experiments by Utilizing Pre-Experiment Data</i> (2013).
 * The first of each pair is what was before, the second what came after; the slope is that of both groups together, the
 * interval that of Welch with the normal distribution's quantile.
 *
 * @param difference of the means after the adjustment, treated less held out
 * @param plain the same without it
 * @param varianceReduction from 0 to 1: what part of the variance of the difference the adjustment took away; 0 where the time
 *     before tells nothing
 */
public record Cuped(
        double difference, Interval interval, double plain, Interval plainInterval, double varianceReduction) {
    /** Both groups need two or more. */
    public static Cuped of(Moments treated, Moments heldOut) {
        double xx = treated.xx() + heldOut.xx();
        double slope = xx == 0 ? 0 : (treated.xy() + heldOut.xy()) / xx;
        double plain = treated.y() - heldOut.y();
        double difference = plain - slope * (treated.x() - heldOut.x());
        double before = treated.varianceOfY() / treated.n() + heldOut.varianceOfY() / heldOut.n();
        double after = treated.varianceWithout(slope) / treated.n() + heldOut.varianceWithout(slope) / heldOut.n();
        return new Cuped(
                difference,
                around(difference, after),
                plain,
                around(plain, before),
                before == 0 ? 0 : Math.max(0, 1 - after / before));
    }

    private static Interval around(double middle, double variance) {
        double half = SampleSize.Z_ERROR * Math.sqrt(Math.max(0, variance));
        return new Interval(middle - half, middle + half);
    }
}
