package sambandh.domain.letter;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import sambandh.domain.shared.InvalidValue;

/**
 * When somebody likes to be reached, by the clock where they live; calls and visits keep to it.
 *
 * @param from the first minute
 * @param until when it is over, later than {@code from}
 */
public record ContactHours(LocalTime from, LocalTime until) {
    /** @throws InvalidValue {@code invalid_contact_hours} */
    public ContactHours {
        if (!from.isBefore(until)) {
            throw unreadable();
        }
    }

    /**
     * Reads {@code 09:00-17:00}.
     *
     * @throws InvalidValue {@code invalid_contact_hours}
     */
    public static ContactHours parse(String text) {
        QuietHours read;
        try {
            read = QuietHours.parse(text);
        } catch (InvalidValue no) {
            throw unreadable();
        }
        return new ContactHours(read.from(), read.until());
    }

    /** When they begin next; empty where it is such an hour there now. */
    public Optional<Instant> begin(ZoneId zone, Instant now) {
        return new QuietHours(until, from).over(zone, now);
    }

    private static InvalidValue unreadable() {
        return new InvalidValue("invalid_contact_hours", "Write hours of one day like 09:00-17:00.");
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return from + "-" + until;
    }
}
