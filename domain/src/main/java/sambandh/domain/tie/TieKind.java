package sambandh.domain.tie;

/** What two parties are to each other. */
public enum TieKind {
    WORKS_WITH(false),
    /** Brought the other one to us. */
    REFERS(true),
    /** Is a member of an association: the other one is a customer. */
    BELONGS_TO(true),
    /** A company of a company, or a person of a person. */
    PARENT_OF(true),
    KNOWS(false);

    private final boolean directed;

    TieKind(boolean directed) {
        this.directed = directed;
    }

    /** Whether it is something else the other way round. */
    public boolean isDirected() {
        return directed;
    }
}
