package sambandh.domain.relationship;

/** Who ended a relationship. */
public enum EndedBy {
    CUSTOMER,
    COMPANY
}
