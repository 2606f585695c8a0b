package sambandh.application.company;

/**
 * Contributed by each column that keeps amounts valued in the company's currency: while one of them has any, the
 * currency cannot be changed, since what was summed would mean something else.
 */
@FunctionalInterface
public interface CurrencyUse {
    boolean hasAmounts();
}
