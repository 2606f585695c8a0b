package sambandh.application.letter;

import java.util.function.Predicate;

/** Where bounces and replies come in. Called with no transaction open; blocks. */
public interface Mailbox {
    /** The mailbox cannot be reached or signed in to. */
    final class Unavailable extends RuntimeException {
        private static final long serialVersionUID = 1;

        public Unavailable(String what) {
            super(what);
        }
    }

    /** Whether there is a mailbox to be read at all. */
    boolean isThere();

    /**
     * Hands over what has not been read yet, the oldest first. A mail is marked as read only after {@code taken} has come
     * back and has said so, so it comes again where that failed.
     *
     * @return how many were taken
     * @throws Unavailable when the mailbox is away
     */
    int read(int atMost, Predicate<Incoming> taken);
}
