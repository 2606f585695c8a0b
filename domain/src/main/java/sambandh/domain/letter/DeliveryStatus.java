package sambandh.domain.letter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.domain.shared.InvalidValue;

/**
 * Why a letter was not delivered, as RFC 3463 says it: {@code 5.1.1}.
 *
 * @param code class 4 or 5, subject and detail of one to three digits each
 */
public record DeliveryStatus(String code) {
    private static final Pattern FORM = Pattern.compile("([45])\\.(\\d{1,3})\\.(\\d{1,3})");

    /** @throws InvalidValue {@code invalid_status} */
    public DeliveryStatus {
        if (!FORM.matcher(code).matches()) {
            throw new InvalidValue("invalid_status", "Use a delivery status such as 5.1.1.");
        }
    }

    /**
     * Whether nobody can be reached there, now or later. A full mailbox, a letter that is too large or is not wanted, and
     * whatever is temporary, say nothing of the address.
     */
    public boolean saysAddressIsDead() {
        Matcher parts = FORM.matcher(code);
        if (!parts.matches() || !parts.group(1).equals("5")) {
            return false;
        }
        int subject = Integer.parseInt(parts.group(2));
        int detail = Integer.parseInt(parts.group(3));
        return switch (subject) {
            case 0 -> true;
            // a bad sender is ours to mend
            case 1 -> detail != 7 && detail != 8;
            case 2 -> detail == 0 || detail == 1;
            case 4 -> detail == 4;
            default -> false;
        };
    }
}
