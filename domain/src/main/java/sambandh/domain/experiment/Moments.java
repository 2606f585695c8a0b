package sambandh.domain.experiment;

/**
 * Means, variances and covariance of pairs, gathered one by one without keeping them (Welford 1962; Chan, Golub and
 * LeVeque 1983 for sums of two).
 *
 * @param n how many pairs
 * @param x the mean of the first
 * @param y the mean of the second
 * @param xx the sum of squared distances from the first's mean
 * @param yy the same of the second
 * @param xy the sum of the products of both distances
 */
public record Moments(long n, double x, double y, double xx, double yy, double xy) {
    public static final Moments NONE = new Moments(0, 0, 0, 0, 0, 0);

    public Moments plus(double anX, double anY) {
        return plus(new Moments(1, anX, anY, 0, 0, 0));
    }

    public Moments plus(Moments other) {
        if (n == 0 || other.n == 0) {
            return n == 0 ? other : this;
        }
        long both = n + other.n;
        double dx = other.x - x;
        double dy = other.y - y;
        double weight = (double) n * other.n / both;
        return new Moments(
                both,
                x + dx * other.n / both,
                y + dy * other.n / both,
                xx + other.xx + dx * dx * weight,
                yy + other.yy + dy * dy * weight,
                xy + other.xy + dx * dy * weight);
    }

    /** Of the second, as a sample's; needs two pairs. */
    public double varianceOfY() {
        return yy / (n - 1);
    }

    /** The second's variance after the first's share in it was taken out by the slope. */
    public double varianceWithout(double slope) {
        return (yy - 2 * slope * xy + slope * slope * xx) / (n - 1);
    }
}
