package sambandh.domain.letter;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import sambandh.domain.shared.InvalidValue;

/**
 * When people are left in peace, by the clock where they live.
 *
 * @param from when it grows quiet
 * @param until when the day begins; the same as {@code from} where no hour is quiet
 */
public record QuietHours(LocalTime from, LocalTime until) {
    /** From nine in the evening until eight in the morning. */
    public static final QuietHours USUAL = new QuietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    public static final QuietHours NONE = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

    /**
     * Reads {@code 21:00-08:00}, or {@code none}.
     *
     * @throws InvalidValue {@code invalid_quiet_hours}
     */
    public static QuietHours parse(String text) {
        if (text.strip().equals("none")) {
            return NONE;
        }
        String[] ends = text.strip().split("-", 2);
        try {
            return new QuietHours(LocalTime.parse(ends[0].strip()), LocalTime.parse(ends[ends.length - 1].strip()));
        } catch (DateTimeException unreadable) {
            throw new InvalidValue("invalid_quiet_hours", "Write quiet hours like 21:00-08:00, or none.");
        }
    }

    /** When the quiet that reigns there now is over; empty where it does not. */
    public Optional<Instant> over(ZoneId zone, Instant now) {
        ZonedDateTime there = now.atZone(zone);
        LocalTime time = there.toLocalTime();
        boolean begun = !time.isBefore(from);
        boolean ended = !time.isBefore(until);
        boolean overMidnight = from.isAfter(until);
        if (overMidnight ? !begun && ended : !begun || ended) {
            return Optional.empty();
        }
        LocalDate day = ended ? there.toLocalDate().plusDays(1) : there.toLocalDate();
        return Optional.of(first(day.atTime(until), zone.getRules(), now));
    }

    /** The first instant from now on at which the clock there has come to that time, also where clocks are changed. */
    private static Instant first(LocalDateTime time, ZoneRules rules, Instant now) {
        List<ZoneOffset> offsets = rules.getValidOffsets(time);
        return offsets.isEmpty()
                ? rules.getTransition(time).getInstant()
                : offsets.stream()
                        .map(time::toInstant)
                        .filter(instant -> instant.isAfter(now))
                        .findFirst()
                        .orElseGet(() -> time.toInstant(offsets.getLast()));
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return from.equals(until) ? "none" : from + "-" + until;
    }
}
