package sambandh.domain.shared;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A mail address that a mail server would take: local part up to 64 characters of ASCII, 254 in all, domain of any script
 * and in lower case.
 */
public record EmailAddress(String value) {
    private static final Pattern SHAPE = Pattern.compile("[\\p{Graph}&&[^@<>(),;:\\\\\"\\[\\]]]{1,64}"
            + "@(?:[\\p{L}\\p{N}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?\\.)+"
            + "[\\p{L}](?:[\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])");

    /** @throws InvalidValue {@code invalid_email} */
    public EmailAddress {
        String address = value.strip();
        String local = address.substring(0, Math.max(0, address.lastIndexOf('@')));
        if (!local.chars().allMatch(c -> c < 0x80)) {
            throw new InvalidValue(
                    "invalid_email",
                    "Write the part before the @ in ASCII, such as name@example.com: mail to other letters there cannot be sent yet.");
        }
        if (address.length() > 254
                || !SHAPE.matcher(address).matches()
                || local.startsWith(".")
                || local.endsWith(".")
                || local.contains("..")) {
            throw new InvalidValue("invalid_email", "Write one mail address, such as name@example.com.");
        }
        value = local + address.substring(local.length()).toLowerCase(Locale.ROOT);
    }

    /** Equal for addresses of one mailbox: no provider that people use tells upper from lower case. */
    public String mailbox() {
        return value.toLowerCase(Locale.ROOT);
    }

    /** The part behind the {@code @}, in lower case. */
    public String domain() {
        return value.substring(value.lastIndexOf('@') + 1);
    }

    /** Personal data does not reach logs by accident. */
    @Override
    public String toString() {
        return "EmailAddress[…]";
    }
}
