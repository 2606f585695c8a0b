package sambandh.application.bulk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;

/** Patterns of java.time, read so that nothing that stands in a cell is lost without a word. */
final class DatePattern {
    // an afternoon, and two zones that are both called IST
    private static final LocalDateTime AFTERNOON = LocalDateTime.of(2026, 11, 22, 17, 43, 21, 123_456_789);
    private static final ZoneId[] ZONES = {ZoneId.of("Asia/Kolkata"), ZoneId.of("Asia/Jerusalem")};
    private static final ChronoField[] OF_TIME =
            Stream.of(ChronoField.values()).filter(ChronoField::isTimeBased).toArray(ChronoField[]::new);

    private DatePattern() {}

    /** @throws InvalidValue {@code invalid_date_format} */
    static DateTimeFormatter of(String pattern) {
        try {
            // strict reading knows only the proleptic year u; nobody writes it
            return new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern.replace('y', 'u'))
                    .toFormatter(Locale.ENGLISH)
                    .withResolverStyle(ResolverStyle.STRICT);
        } catch (IllegalArgumentException wrong) {
            throw new InvalidValue("invalid_date_format", "Use a pattern of java.time, such as dd/MM/yyyy HH:mm.");
        }
    }

    /**
     * A pattern that reads back what it writes. One with optional parts writes them all at once, though it reads one or
     * the other: of these only the cells tell.
     *
     * @throws InvalidValue {@code invalid_date_format}
     */
    static String checked(String pattern) {
        DateTimeFormatter format = of(pattern);
        for (ZoneId zone : ZONES) {
            if (pattern.indexOf('[') < 0 && !comesBack(format, AFTERNOON.atZone(zone))) {
                throw new InvalidValue(
                        "invalid_date_format",
                        "What is written so cannot be read back: it takes day, month and year, HH or else hh with a,"
                                + " and of zones XXX or VV.");
            }
        }
        return pattern;
    }

    /**
     * What the cell says: a {@link LocalDate}, {@link LocalDateTime} or, where it has a zone, {@link OffsetDateTime}.
     *
     * @throws DateTimeException when it says no such thing, or a part of a time only
     */
    static TemporalAccessor read(DateTimeFormatter format, String cell) {
        // parseBest would make an exception for each form that it is not
        TemporalAccessor read = format.parse(cell);
        LocalDate date = LocalDate.from(read);
        LocalTime time = read.query(TemporalQueries.localTime());
        ZoneId zone = zone(read);
        if (time == null) {
            for (ChronoField field : OF_TIME) {
                if (read.isSupported(field)) {
                    throw new DateTimeException("a time in part");
                }
            }
            return zone == null ? date : date.atStartOfDay(zone).toOffsetDateTime();
        }
        LocalDateTime local = LocalDateTime.of(date, time);
        return zone == null ? local : local.atZone(zone).toOffsetDateTime();
    }

    private static @Nullable ZoneId zone(TemporalAccessor read) {
        ZoneId offset = read.query(TemporalQueries.offset());
        return offset == null ? read.query(TemporalQueries.zoneId()) : offset;
    }

    private static boolean comesBack(DateTimeFormatter format, ZonedDateTime moment) {
        try {
            String written = format.format(moment);
            ZoneId zone = moment.getZone();
            return switch (read(format, written)) {
                case OffsetDateTime exact ->
                    exact.getOffset().equals(moment.getOffset())
                            && format.format(exact.atZoneSameInstant(zone)).equals(written);
                case LocalDateTime local -> format.format(local.atZone(zone)).equals(written);
                case TemporalAccessor date ->
                    format.format(LocalDate.from(date).atStartOfDay(zone)).equals(written);
            };
        } catch (DateTimeException lost) {
            return false;
        }
    }
}
