package sambandh.domain.relationship;

import java.time.Duration;
import java.time.Period;

/** What kind of relationship a customer has with the company, or wants besides. */
public enum RelationshipType {
    /** They buy, and that is all; who has no type has this one until promoted to another. */
    TRANSACTIONAL,
    LONG_TERM,
    PERSONAL_ASSISTANCE,
    DEDICATED_ASSISTANCE,
    SELF_SERVICE,
    AUTOMATED_SERVICES,
    COMMUNITIES;

    private static final Period YEARLY = Period.ofMonths(12);
    private static final Period HALF_YEARLY = Period.ofMonths(6);

    /** What it decides. */
    public Effects effects() {
        return switch (this) {
            case TRANSACTIONAL -> Effects.NONE;
            case LONG_TERM -> Effects.NONE.nurtured(YEARLY);
            case PERSONAL_ASSISTANCE -> Effects.NONE.nurtured(YEARLY).answered(Duration.ofHours(24));
            case DEDICATED_ASSISTANCE ->
                Effects.NONE.nurtured(HALF_YEARLY).answered(Duration.ofHours(4)).owned();
            case SELF_SERVICE -> new Effects(false, null, null, false, true, false, false);
            case AUTOMATED_SERVICES -> new Effects(false, null, null, false, false, true, false);
            case COMMUNITIES -> new Effects(false, null, null, false, false, false, true);
        };
    }
}
