package sambandh.rest.relationship;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import sambandh.domain.shared.InvalidValue;

/** Days as the wire has them. */
final class WireDay {
    private WireDay() {}

    /** @throws InvalidValue {@code invalid_date} */
    static LocalDate of(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            throw new InvalidValue("invalid_date", "Write dates like 2026-12-01.");
        }
    }
}
