package sambandh.persistence.shared;

import org.jspecify.annotations.Nullable;

/** The database cannot be had; the message is a plain word for the person at the terminal. */
public final class DatabaseNotStarted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong and what to do, without technical terms where possible */
    public DatabaseNotStarted(String message) {
        this(message, null);
    }

    /** @param cause what the machine said, for the log */
    public DatabaseNotStarted(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
