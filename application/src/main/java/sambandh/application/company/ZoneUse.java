package sambandh.application.company;

/**
 * Contributed by each column that keeps business dates in the company's zone: while one of them has any, the zone cannot
 * be changed, since the days that were counted would be others.
 */
@FunctionalInterface
public interface ZoneUse {
    boolean hasBusinessDates();
}
