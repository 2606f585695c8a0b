package sambandh.domain.template;

/** What a letter is for; decides what may keep it from being sent: of those below, more than of those above. */
public enum Purpose {
    /** What the law or the person's own wish demands: a magic link, changed terms, rights over one's data. */
    OBLIGATION,
    /** About something the person has under way: an order, a complaint's answer, an appointment. */
    SERVICE,
    /** Thanks, a card, a check-in: kept for those who want to hear from us. */
    RELATIONSHIP,
    /** A newsletter, an offer, a win-back. */
    MARKETING;

    /** Whether it is one of those that a person can wish away, and that count towards the cap. */
    public boolean isOptional() {
        return this == RELATIONSHIP || this == MARKETING;
    }
}
