package sambandh.application.bulk;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sambandh.domain.bulk.ImportSettings;
import sambandh.domain.shared.InvalidValue;

/** Reads dates and times as the settings say. A date alone means its first moment in the zone. */
public final class ImportDates {
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE)
            .optionalStart()
            .appendPattern("['T'][' ']HH:mm[:ss]")
            .optionalStart()
            .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
            .optionalEnd()
            .optionalEnd()
            .appendPattern("[' '][XXX][XX]")
            .toFormatter(Locale.ENGLISH)
            .withResolverStyle(ResolverStyle.STRICT);

    private final DateTimeFormatter format;
    private final ZoneId zone;

    public ImportDates(ImportSettings settings) {
        this.format = settings.dateFormat() == null ? ISO : DatePattern.of(settings.dateFormat());
        this.zone = settings.zone();
    }

    /**
     * @param at the instant meant, in microseconds
     * @param written the same without the zone, always in one form, so that equal cells are known as equal
     */
    public record Moment(Instant at, String written) {}

    /** @throws InvalidValue {@code invalid_date} */
    public Moment moment(String cell) {
        TemporalAccessor read = parse(cell);
        LocalDate date = LocalDate.from(read);
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            throw new InvalidValue("invalid_date", "Dates are kept from 1900 to 2199.");
        }
        Instant at = switch (read) {
            case OffsetDateTime exact -> exact.toInstant();
            case LocalDateTime local -> local.atZone(zone).toInstant();
            default -> date.atStartOfDay(zone).toInstant();
        };
        return new Moment(at.truncatedTo(ChronoUnit.MICROS), read.toString());
    }

    /** @throws InvalidValue {@code invalid_date} */
    public LocalDate date(String cell) {
        return LocalDate.from(parse(cell));
    }

    private TemporalAccessor parse(String cell) {
        try {
            OffsetDateTime plain = format == ISO ? utc(cell) : null;
            if (plain != null) {
                return plain;
            }
            return DatePattern.read(format, cell);
        } catch (DateTimeException wrong) {
            throw new InvalidValue(
                    "invalid_date", "Write 2026-03-31, 2026-03-31 14:05 or 2026-03-31T14:05:00Z, or say dateFormat.");
        }
    }

    /** What most files of a million rows hold, {@code 2026-03-31T14:05:00Z}: read so, it costs a tenth. Null otherwise. */
    private static @Nullable OffsetDateTime utc(String cell) {
        if (cell.length() != 20 || cell.charAt(19) != 'Z') {
            return null;
        }
        for (int at = 0; at < 19; at++) {
            char wanted = "dddd-dd-ddTdd:dd:dd".charAt(at);
            char c = cell.charAt(at);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) {
                return null;
            }
        }
        return OffsetDateTime.of(
                number(cell, 0, 4),
                number(cell, 5, 7),
                number(cell, 8, 10),
                number(cell, 11, 13),
                number(cell, 14, 16),
                number(cell, 17, 19),
                0,
                ZoneOffset.UTC);
    }

    private static int number(String cell, int from, int to) {
        return Integer.parseInt(cell, from, to, 10);
    }
}
