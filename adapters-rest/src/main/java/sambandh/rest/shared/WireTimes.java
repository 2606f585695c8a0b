package sambandh.rest.shared;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import sambandh.domain.shared.InvalidValue;

/** Instants and dates as they stand in bodies and parameters. */
public final class WireTimes {
    private WireTimes() {}

    /** @throws InvalidValue {@code invalid_instant} */
    public static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text.strip()).toInstant();
        } catch (DateTimeException wrong) {
            throw new InvalidValue("invalid_instant", "Write date, time and zone, such as 2026-03-01T08:30:00Z.");
        }
    }

    /** @throws InvalidValue {@code invalid_date}; years have four digits */
    public static LocalDate date(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException ignored) {
            // answered below
        }
        throw new InvalidValue("invalid_date", "Write a date such as 2026-03-01.");
    }
}
