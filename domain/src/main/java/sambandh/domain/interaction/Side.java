package sambandh.domain.interaction;

/** Who talks. */
public enum Side {
    EMPLOYEE,
    CUSTOMER
}
