package sambandh.domain.cadence;

/** What a plan is for. */
public enum PlanKind {
    /** Daily or near-daily contacts after the first order, for as long as the product needs them. */
    ONBOARDING,
    /** Goes on without an end, so that no day is without a plan. */
    NURTURE,
    /** Meetings around the anniversary of the relationship. */
    CHECK_IN,
    /** Right after each sale. */
    AFTER_SALE;

    /** Whether a customer is in at most one plan of this kind and the other such kind at a time: one follows the other. */
    public boolean isCare() {
        return this == ONBOARDING || this == NURTURE;
    }
}
