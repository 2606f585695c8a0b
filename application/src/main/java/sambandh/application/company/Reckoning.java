package sambandh.application.company;

/**
 * Contributed by each column that reckons for a while in the company's currency and zone as they were when it began, such
 * as a file that is being taken in: until it ends neither changes.
 */
@FunctionalInterface
public interface Reckoning {
    boolean isAtWork();
}
