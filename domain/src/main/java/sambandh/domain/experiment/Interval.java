package sambandh.domain.experiment;

/** Where something probably lies: with 95 % confidence. */
public record Interval(double from, double to) {}
