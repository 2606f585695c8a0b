package sambandh.application.task;

/** Why something cannot be done with a task. */
public enum TaskRefusal {
    /** There is no such task. */
    UNKNOWN,
    /** Somebody changed it in between. */
    STALE,
    /** It was done or withdrawn before. */
    ENDED,
    CUSTOMER_UNKNOWN,
    EMPLOYEE_UNKNOWN,
    /** Whoever it is to be given to does not work here any more. */
    EMPLOYEE_LEFT,
    DEPARTMENT_UNKNOWN,
    /** Somebody took it before. */
    TAKEN,
    /** A later time needs a reason. */
    NEEDS_DEFERRAL,
    /** It is put off to a time that has been, or to the one that it had. */
    NOT_LATER,
    /** Nothing keeps such proof. */
    PROOF_KIND_UNKNOWN,
    /** There is no such thing, or it is none of this customer's. */
    PROOF_UNKNOWN,
    /** Nobody is above whoever holds it, or nobody holds it. */
    NO_MANAGER,
    /** A manager was told of it before. */
    ESCALATED
}
