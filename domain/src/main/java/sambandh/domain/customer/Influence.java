package sambandh.domain.customer;

/** What a person has to say in what a customer decides. */
public enum Influence {
    /** Has the last word. */
    DECIDES,
    RECOMMENDS,
    /** Works with what was bought. */
    USES,
    /** Settles what it may cost, and pays. */
    PAYS,
    /** Lets others through to those who decide, or does not. */
    GATE_KEEPER,
    /** Speaks for us. */
    CHAMPION,
    /** Speaks against us. */
    OPPOSES
}
