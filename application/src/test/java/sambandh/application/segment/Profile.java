package sambandh.application.segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.domain.customer.CustomerId;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Condition.Holds;
import sambandh.domain.segment.Condition.Occurs;
import sambandh.domain.segment.Days;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;

/**
 * What is known of one customer, and whether a condition holds for it, worked out without any SQL.
 *
 * @param facts {@code BigDecimal}, {@code LocalDate}, {@code Instant}, texts, or a set of which one must fit; what is
 *     missing is not known
 */
public record Profile(CustomerId id, Map<String, Object> facts, List<Happening> happenings) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]{1,15}([.][0-9]{1,10})?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** One time that something happened. */
    public record Happening(
            String occurrence,
            LocalDate date,
            Set<String> products,
            Set<String> categories,
            @Nullable BigDecimal amount) {
        boolean fits(Occurs asked, Days days) {
            return occurrence.equals(asked.occurrence())
                    && days.contains(date)
                    && asked.with().entrySet().stream().allMatch(e -> fits(e.getKey(), e.getValue()));
        }

        private boolean fits(String parameter, Value value) {
            return switch (parameter) {
                case "product" -> products.contains(((Value.Word) value).text());
                case "category" -> categories.contains(((Value.Word) value).text());
                case "minAmount" -> amount != null && amount.compareTo(((Value.Figure) value).number()) >= 0;
                default -> throw new IllegalArgumentException(parameter);
            };
        }
    }

    public boolean holds(Condition condition, LocalDate today, ZoneId zone) {
        return switch (condition) {
            case Condition.All(var parts) -> parts.stream().allMatch(part -> holds(part, today, zone));
            case Condition.Any(var parts) -> parts.stream().anyMatch(part -> holds(part, today, zone));
            case Condition.Not(var part) -> !holds(part, today, zone);
            case Occurs occurs -> happened(occurs, today);
            case Holds holds -> holds(holds, today, zone);
        };
    }

    private boolean happened(Occurs asked, LocalDate today) {
        Days days = Days.of(asked.window(), today);
        long times = happenings.stream().filter(it -> it.fits(asked, days)).count();
        return asked.bound() == Bound.AT_LEAST ? times >= asked.times() : times <= asked.times();
    }

    private boolean holds(Holds asked, LocalDate today, ZoneId zone) {
        Object fact = facts.get(asked.fact());
        Collection<?> values = fact == null ? Set.of() : fact instanceof Set<?> set ? set : Set.of(fact);
        boolean any = asked.fact().startsWith("attribute.");
        return values.stream().anyMatch(value -> fits(value, asked.operator(), asked.value(), any, today, zone));
    }

    private static boolean fits(
            Object fact, Operator operator, Value value, boolean any, LocalDate today, ZoneId zone) {
        return switch (operator) {
            case KNOWN -> true;
            case CONTAINS -> String.valueOf(fact).contains(((Value.Word) value).text());
            case STARTS_WITH -> String.valueOf(fact).startsWith(((Value.Word) value).text());
            case ONE_OF -> ((Value.Several) value).values().stream().anyMatch(one -> is(fact, one, any));
            case AT_LEAST -> compared(fact, value, any, 0, 1);
            case MORE_THAN -> compared(fact, value, any, 1, 1);
            case AT_MOST -> compared(fact, value, any, 0, -1);
            case LESS_THAN -> compared(fact, value, any, -1, -1);
            case IS ->
                fact instanceof LocalDate || fact instanceof Instant
                        ? in(Days.of(operator, value, today), fact, zone)
                        : is(fact, value, any);
            default -> in(Days.of(operator, value, today), fact, zone);
        };
    }

    private static boolean is(Object fact, Value value, boolean any) {
        return switch (value) {
            case Value.Word(var text) -> fact.equals(text);
            case Value.Figure _ -> compared(fact, value, any, 0, 0);
            case Value.Flag(var yes) -> fact.equals(any ? String.valueOf(yes) : (Object) yes);
            case Value.Several _ -> throw new IllegalArgumentException();
        };
    }

    private static boolean compared(Object fact, Value value, boolean any, int one, int other) {
        if (any && !NUMBER.matcher(String.valueOf(fact)).matches()) {
            return false;
        }
        BigDecimal number = any ? new BigDecimal(String.valueOf(fact)) : (BigDecimal) fact;
        int sign = number.compareTo(((Value.Figure) value).number());
        return sign == one || sign == other;
    }

    private static boolean in(Days days, Object fact, ZoneId zone) {
        return switch (fact) {
            case LocalDate date -> days.contains(date);
            case Instant instant -> days.contains(LocalDate.ofInstant(instant, zone));
            case String text ->
                DATE.matcher(text).matches()
                        && (days.from() == null || text.compareTo(days.from().toString()) >= 0)
                        && (days.before() == null
                                || text.compareTo(days.before().toString()) < 0);
            default -> throw new IllegalArgumentException(fact.getClass().getName());
        };
    }
}
