package sambandh.domain.task;

/** What is to be done, roughly: people filter their work by it. */
public enum TaskKind {
    CALL,
    /** Something promised to a customer. */
    PROMISE,
    NEXT_STEP,
    /** From one department to another. */
    INTERNAL_REQUEST,
    /** Somebody is to know and to judge. */
    ALERT,
    MEETING,
    MAIL_REPLY
}
