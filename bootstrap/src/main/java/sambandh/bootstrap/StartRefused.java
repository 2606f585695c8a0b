package sambandh.bootstrap;

/** Sambandh cannot start as asked; the message is a plain word for the person at the terminal. */
final class StartRefused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StartRefused(String message) {
        super(message);
    }
}
