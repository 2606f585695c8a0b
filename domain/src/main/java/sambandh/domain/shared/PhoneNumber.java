package sambandh.domain.shared;

import java.util.regex.Pattern;

/** A telephone number in E.164: {@code +} and 7 to 15 digits. Spaces, dots, dashes and brackets are dropped. */
public record PhoneNumber(String value) {
    private static final Pattern SHAPE = Pattern.compile("\\+[1-9][0-9]{6,14}");

    /** @throws InvalidValue {@code invalid_phone} */
    public PhoneNumber {
        value = value.replaceAll("[\\s().-]", "");
        if (!SHAPE.matcher(value).matches()) {
            throw new InvalidValue("invalid_phone", "Write the number with its country code, such as +91 98765 43210.");
        }
    }

    @Override
    public String toString() {
        return "PhoneNumber[…]";
    }
}
