package sambandh.domain.access;

import java.text.Normalizer;
import sambandh.domain.shared.InvalidValue;

/**
 * A password as it is hashed: in compatibility form (NFKC), so that the same keys on two keyboards give the same
 * password, and neither trimmed nor cut.
 */
public record Password(String value) {
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    public Password {
        value = Normalizer.normalize(value, Normalizer.Form.NFKC);
    }

    /**
     * A new password for this login.
     *
     * @throws InvalidValue {@code too_short} under 8 characters, {@code too_long} over 128, {@code common_password} when
     *     it is among those that are tried first, or hardly more than the login
     */
    public static Password chosen(String raw, Login login) {
        Password password = new Password(raw);
        if (password.length() < SHORTEST) {
            throw new InvalidValue("too_short", "Use at least " + SHORTEST + " characters.");
        }
        if (password.length() > LONGEST) {
            throw new InvalidValue("too_long", "Use at most " + LONGEST + " characters.");
        }
        if (CommonPasswords.contain(password.value, login)) {
            throw new InvalidValue(
                    "common_password", "This password is among those that are tried first. Use another one.");
        }
        return password;
    }

    private int length() {
        return value.codePointCount(0, value.length());
    }

    /** A secret does not reach logs by accident. */
    @Override
    public String toString() {
        return "Password[…]";
    }
}
