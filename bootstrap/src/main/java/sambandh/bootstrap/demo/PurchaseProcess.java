package sambandh.bootstrap.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When a customer buys, after Fader, Hardie and Lee (2005): while active, orders come at random with a rate of the
 * customer's own, drawn from Gamma(r, α) per week; after each order the customer leaves for good with a probability of
 * their own, drawn from Beta(a, b). The demo's true rates are known, so what Sambandh finds can be compared with them.
 */
record PurchaseProcess(double r, double alpha, double a, double b) {
    /** On average an order every seven to eight weeks, and one in nine leaves after an order. */
    static final PurchaseProcess SHOP = new PurchaseProcess(0.9, 6.5, 0.9, 7.0);

    /** The days of one customer's orders, the first on {@code joined}, none after {@code until}. */
    List<LocalDate> orderDays(RandomGenerator random, LocalDate joined, LocalDate until) {
        double perWeek = gamma(random, r) / alpha;
        double leaves = beta(random, a, b);
        List<LocalDate> days = new ArrayList<>();
        double day = 0;
        while (day <= joined.until(until, ChronoUnit.DAYS)) {
            days.add(joined.plusDays((long) day));
            if (random.nextDouble() < leaves || perWeek < 1e-9) {
                break;
            }
            day += Math.max(1, 7 * random.nextExponential() / perWeek);
        }
        return days;
    }

    /** Gamma(shape, 1), after Marsaglia and Tsang (2000). */
    static double gamma(RandomGenerator random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        double c = 1 / Math.sqrt(9 * d);
        while (true) {
            double x = random.nextGaussian();
            double v = Math.pow(1 + c * x, 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    static double beta(RandomGenerator random, double a, double b) {
        double x = gamma(random, a);
        double y = gamma(random, b);
        return x / (x + y);
    }
}
