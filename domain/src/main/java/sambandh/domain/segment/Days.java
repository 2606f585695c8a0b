package sambandh.domain.segment;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A run of days, to which every question about dates comes down.
 *
 * @param from the first, null for no beginning
 * @param before the day after the last, null for no end
 */
public record Days(@Nullable LocalDate from, @Nullable LocalDate before) {
    /** The days for which a comparison with a date, or with a number of days, holds. */
    public static Days of(Operator operator, Value value, LocalDate today) {
        return operator.isRelative() ? relative(operator, value, today) : absolute(operator, date(value));
    }

    public static Days of(Condition.Window window, LocalDate today) {
        return switch (window) {
            case Condition.LastDays(int days) -> last(days, today);
            case Condition.Between(var from, var before) -> new Days(from, before);
        };
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (before == null || day.isBefore(before));
    }

    private static Days relative(Operator operator, Value value, LocalDate today) {
        int days = ((Value.Figure) value).number().intValueExact();
        return operator == Operator.WITHIN_DAYS ? last(days, today) : new Days(today, today.plusDays(days));
    }

    private static Days absolute(Operator operator, LocalDate day) {
        return switch (operator) {
            case IS -> new Days(day, day.plusDays(1));
            case FROM -> new Days(day, null);
            case AFTER -> new Days(day.plusDays(1), null);
            case UNTIL -> new Days(null, day.plusDays(1));
            case BEFORE -> new Days(null, day);
            default -> throw new IllegalArgumentException("not of dates: " + operator);
        };
    }

    private static Days last(int days, LocalDate today) {
        return new Days(today.minusDays(days - 1L), today.plusDays(1));
    }

    private static LocalDate date(Value value) {
        return LocalDate.parse(((Value.Word) value).text());
    }
}
