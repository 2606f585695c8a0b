package sambandh.domain.cadence;

/** How a step reaches the customer. */
public enum Channel {
    /** Written by us, from a template. */
    MAIL,
    PHONE,
    VIDEO,
    IN_PERSON,
    MESSAGE
}
