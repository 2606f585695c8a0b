package sambandh.domain.interaction;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import sambandh.domain.shared.InvalidValue;

/** When something is promised for, as people say it; a promise's day is found where the customer lives. */
public sealed interface FollowUp {
    /** A day ends for a promise when an office's day does. */
    LocalTime END_OF_DAY = LocalTime.of(18, 0);

    int MOST_YEARS = 10;

    /** At this very time. */
    record At(Instant instant) implements FollowUp {}

    /** On this day. */
    record On(LocalDate day) implements FollowUp {}

    /** So many days, weeks, months or years from today. */
    record AfterDays(Period period) implements FollowUp {}

    /** So many hours or minutes from now. */
    record AfterTime(Duration duration) implements FollowUp {}

    record When(CalendarWord word) implements FollowUp {}

    /** @throws InvalidValue {@code invalid_duration} */
    static FollowUp after(String iso) {
        String text = iso.strip().toUpperCase(Locale.ROOT);
        try {
            return text.contains("T") ? new AfterTime(Duration.parse(text)) : new AfterDays(Period.parse(text));
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new InvalidValue("invalid_duration", "Write it by ISO 8601, such as P2W, P1M or PT4H.");
        }
    }

    /**
     * The day and the moment that are meant.
     *
     * @throws InvalidValue {@code in_past}, {@code too_far} more than ten years ahead
     */
    default Promise from(Instant now, ZoneId zone) {
        ZonedDateTime today = now.atZone(zone);
        ZonedDateTime due;
        try {
            due = due(today);
        } catch (DateTimeException | ArithmeticException outOfTime) {
            throw tooFar();
        }
        if (!due.toInstant().isAfter(now)) {
            throw new InvalidValue("in_past", "What is promised lies ahead; it is " + today.toLocalDate() + " there.");
        }
        if (due.isAfter(today.plusYears(MOST_YEARS))) {
            throw tooFar();
        }
        return new Promise(due.toLocalDate(), due.toInstant(), zone, said());
    }

    private static InvalidValue tooFar() {
        return new InvalidValue("too_far", "At most " + MOST_YEARS + " years ahead.");
    }

    private ZonedDateTime due(ZonedDateTime now) {
        return switch (this) {
            case At(Instant instant) -> instant.atZone(now.getZone());
            case On(LocalDate day) -> endOf(day, now.getZone());
            case AfterDays(Period period) -> endOf(now.toLocalDate().plus(period), now.getZone());
            case AfterTime(Duration duration) -> now.plus(duration);
            case When(CalendarWord word) -> {
                ZonedDateTime first = endOf(word.from(now.toLocalDate()), now.getZone());
                // on the last evening of a month its end is the next one's
                yield first.isAfter(now)
                        ? first
                        : endOf(word.from(now.toLocalDate().plusDays(1)), now.getZone());
            }
        };
    }

    private static ZonedDateTime endOf(LocalDate day, ZoneId zone) {
        return day.atTime(END_OF_DAY).atZone(zone);
    }

    private String said() {
        return switch (this) {
            case At(Instant instant) -> instant.toString();
            case On(LocalDate day) -> day.toString();
            case AfterDays(Period period) -> period.toString();
            case AfterTime(Duration duration) -> duration.toString();
            case When(CalendarWord word) -> word.name().toLowerCase(Locale.ROOT);
        };
    }
}
