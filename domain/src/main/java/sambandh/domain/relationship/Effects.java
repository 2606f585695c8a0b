package sambandh.domain.relationship;

import java.time.Duration;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a type of relationship decides.
 *
 * @param nurturePlan whether contact is planned so that it never lapses
 * @param checkIn how often somebody asks how they are; null for never
 * @param answerWithin working time in which a team is to answer, so there must be one; null for no promise
 * @param namedOwner whether one named employee, and one who stands in, look after them
 * @param opensPage whether the customer's own page is open
 * @param rulesMayAct whether rules may act and answer by themselves
 * @param community whether the community is open
 */
public record Effects(
        boolean nurturePlan,
        @Nullable Period checkIn,
        @Nullable Duration answerWithin,
        boolean namedOwner,
        boolean opensPage,
        boolean rulesMayAct,
        boolean community) {
    static final Effects NONE = new Effects(false, null, null, false, false, false, false);

    /** Both together: what either promises, and the sooner of two. */
    public Effects and(Effects other) {
        return new Effects(
                nurturePlan || other.nurturePlan,
                sooner(checkIn, other.checkIn),
                sooner(answerWithin, other.answerWithin),
                namedOwner || other.namedOwner,
                opensPage || other.opensPage,
                rulesMayAct || other.rulesMayAct,
                community || other.community);
    }

    Effects nurtured(Period every) {
        return new Effects(true, every, answerWithin, namedOwner, opensPage, rulesMayAct, community);
    }

    Effects answered(Duration within) {
        return new Effects(nurturePlan, checkIn, within, namedOwner, opensPage, rulesMayAct, community);
    }

    Effects owned() {
        return new Effects(nurturePlan, checkIn, answerWithin, true, opensPage, rulesMayAct, community);
    }

    private static @Nullable Period sooner(@Nullable Period a, @Nullable Period b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.toTotalMonths() <= b.toTotalMonths() ? a : b;
    }

    private static @Nullable Duration sooner(@Nullable Duration a, @Nullable Duration b) {
        if (a == null || b == null) {
            return a == null ? b : a;
        }
        return a.compareTo(b) <= 0 ? a : b;
    }
}
