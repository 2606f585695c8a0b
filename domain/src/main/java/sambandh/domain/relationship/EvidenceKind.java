package sambandh.domain.relationship;

/** What shows in which stage a relationship is. */
public enum EvidenceKind {
    INQUIRY,
    TRIAL_STARTED,
    TRIAL_SUCCEEDED,
    /** May end it at once. */
    TRIAL_FAILED,
    FIRST_ORDER,
    /** They bought again on a later day, or somebody told that they buy more. */
    GROWTH,
    CONTRACT,
    /** They have bought through two years and never paused for longer than one. */
    STEADY_YEARS,
    /** They came back. */
    ORDER_AFTER_EXIT,
    /** Somebody set the stage, and said why. */
    BY_HAND,
    EXIT;

    /** Whether people may tell it; the others follow from orders, or have a request of their own. */
    public boolean isTold() {
        return switch (this) {
            case INQUIRY, TRIAL_STARTED, TRIAL_SUCCEEDED, TRIAL_FAILED, GROWTH, CONTRACT -> true;
            case FIRST_ORDER, STEADY_YEARS, ORDER_AFTER_EXIT, BY_HAND, EXIT -> false;
        };
    }
}
