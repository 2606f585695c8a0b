package sambandh.domain.experiment;

/** Where something probably lies: with 95 % confidence. */
public record Interval(double from, double to) {
    /** Whether nothing at all would be an explanation too. */
    public boolean hasZero() {
        return from <= 0 && to >= 0;
    }
}
