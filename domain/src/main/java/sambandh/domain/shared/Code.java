package sambandh.domain.shared;

import java.util.regex.Pattern;

/** A short word of the company's own that machines compare: a role, a category, a source. Lower case ASCII. */
public record Code(String value) {
    private static final Pattern SHAPE = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,63}");

    /** @throws InvalidValue {@code invalid_code} */
    public Code {
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue(
                    "invalid_code",
                    "Use 1 to 64 lower-case letters, digits, '_', '.' or '-', beginning with a letter or digit.");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
