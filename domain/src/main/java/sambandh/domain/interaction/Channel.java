package sambandh.domain.interaction;

/** How a touchpoint came about. */
public enum Channel {
    CALL,
    VIDEO,
    /** At our place, or at some third one. */
    MEETING,
    MAIL,
    CHAT,
    /** At the customer's: a salesman, a technician. */
    VISIT,
    DELIVERY,
    LETTER,
    OTHER;

    /** Whether words go to and fro in writing, so that one side waits for the other. */
    public boolean isWritten() {
        return this == MAIL || this == CHAT || this == LETTER;
    }
}
