package sambandh.domain.experiment;

/**
 * So many of so many.
 *
 * @param hits 0 to {@code of}
 */
public record Proportion(long hits, long of) {
    public Proportion {
        if (hits < 0 || hits > of) {
            throw new IllegalArgumentException(hits + " of " + of);
        }
    }

    /** NaN of nobody. */
    public double share() {
        return (double) hits / of;
    }

    /** Wilson's score interval (1927), without correction for continuity. */
    public Interval wilson() {
        double z = SampleSize.Z_ERROR;
        double centre = 2 * hits + z * z;
        double half = z * Math.sqrt(z * z + 4 * hits * (1 - share()));
        double whole = 2 * (of + z * z);
        return new Interval((centre - half) / whole, (centre + half) / whole);
    }

    /**
     * By how much this share is larger: Newcombe's hybrid score interval, his method 10 (Statistics in Medicine 17, 1998,
     * 873-890), which also holds for few and for shares near 0 and 1.
     */
    public Interval minus(Proportion other) {
        double difference = share() - other.share();
        Interval own = wilson();
        Interval others = other.wilson();
        return new Interval(
                difference - Math.hypot(share() - own.from(), others.to() - other.share()),
                difference + Math.hypot(own.to() - share(), other.share() - others.from()));
    }
}
