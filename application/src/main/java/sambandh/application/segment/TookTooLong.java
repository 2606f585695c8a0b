package sambandh.application.segment;

/** The customers of a condition could not be told in the time that an answer may take. */
public final class TookTooLong extends RuntimeException {
    public TookTooLong(Throwable cause) {
        super("the condition takes too long to answer", cause);
    }
}
