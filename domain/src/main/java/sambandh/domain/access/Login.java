package sambandh.domain.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import sambandh.domain.shared.InvalidValue;

/**
 * The word somebody signs in with: a short name or a mail address. Kept composed (NFKC) and in lower case, so that it is
 * unique whatever the case it was typed in.
 */
public record Login(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._%+@-]{1,253}");

    /** @throws InvalidValue {@code invalid_login} */
    public Login {
        value = normalised(value);
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue(
                    "invalid_login",
                    "Use a mail address, or 2 to 254 letters, digits, '.', '_', '-', beginning with a letter or digit.");
        }
    }

    /** As it is compared; also of what could never be a login. */
    public static String normalised(String raw) {
        return Normalizer.normalize(raw, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    /** Personal data does not reach logs by accident. */
    @Override
    public String toString() {
        return "Login[…]";
    }
}
