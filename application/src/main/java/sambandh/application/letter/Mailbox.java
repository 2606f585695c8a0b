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
     * Hands over what has not been read yet, the oldest first, until so many were taken. A mail is marked as read only after
     * {@code taken} has come back and has said so; else it comes again, and those behind it have their turn all the same.
     *
     * @return whether there are some that were not handed over
     * @throws Unavailable when the mailbox is away
     */
    boolean read(int atMost, Predicate<Incoming> taken);
}
