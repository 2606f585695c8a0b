package sambandh.domain.relationship;

/** How far a customer's relationship with the company has come. */
public enum Stage {
    /** They look around, ask and try; so does who was never heard of. */
    EXPLORATION,
    /** They know what they get here. */
    AWARENESS,
    /** They trust, and buy more. */
    EXPANSION,
    /** They have bound themselves, by contract or by years. */
    COMMITMENT,
    /** It is over. */
    DISSOLUTION
}
