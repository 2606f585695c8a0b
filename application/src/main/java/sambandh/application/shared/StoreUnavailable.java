package sambandh.application.shared;

/** What keeps the data cannot be reached just now; nothing was changed for sure only if no commit was under way. */
public final class StoreUnavailable extends RuntimeException {
    public StoreUnavailable(Throwable cause) {
        super("the database cannot be reached", cause);
    }
}
