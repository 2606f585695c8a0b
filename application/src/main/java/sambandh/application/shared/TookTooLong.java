package sambandh.application.shared;

/** What was asked could not be told in the time that an answer may take; what keeps the data gave it up. */
public final class TookTooLong extends RuntimeException {
    public TookTooLong(Throwable cause) {
        super("the answer took too long", cause);
    }
}
