package sambandh.domain.interaction;

/** Who began. */
public enum Direction {
    /** The customer. */
    INBOUND,
    /** The company. */
    OUTBOUND
}
