package sambandh.application.access;

/** Where words that nobody can guess come from. */
@FunctionalInterface
public interface Tokens {
    /** 256 random bits, in letters, digits, '-' and '_'. */
    String next();
}
