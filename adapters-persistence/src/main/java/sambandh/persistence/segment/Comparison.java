package sambandh.persistence.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.domain.segment.Days;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;
import sambandh.domain.shared.fact.FactType;

/** A fact compared with a value, as SQL; null or false where it does not hold. */
final class Comparison {
    private static final Map<Operator, String> SIGNS =
            Map.of(Operator.AT_LEAST, ">=", Operator.MORE_THAN, ">", Operator.AT_MOST, "<=", Operator.LESS_THAN, "<");

    /** Texts of any fact that are taken for numbers, and for dates; others are neither. */
    private static final String NUMBER = "'^[+-]?[0-9]{1,15}([.][0-9]{1,10})?$'";

    private static final String DATE = "'^[0-9]{4}-[0-9]{2}-[0-9]{2}$'";

    /** @param sql with <code>{today}</code> and <code>{member}</code> for values */
    record Expression(String sql, LocalDate today, Object member) {
        private static final Pattern PLACE = Pattern.compile("\\{(today|member)}");

        void to(SqlText text) {
            Matcher place = PLACE.matcher(sql);
            int from = 0;
            while (place.find()) {
                text.add(sql.substring(from, place.start()));
                text.value(place.group(1).equals("today") ? today : member);
                from = place.end();
            }
            text.add(sql.substring(from));
        }
    }

    private final Expression expression;
    private final FactType type;
    private final Function<String, Object> parameter;
    private final Moment now;

    Comparison(Expression expression, FactType type, Function<String, Object> parameter, Moment now) {
        this.expression = expression;
        this.type = type;
        this.parameter = parameter;
        this.now = now;
    }

    SqlText sql(Operator operator, Value value) {
        return switch (operator) {
            case KNOWN -> plain().add(" IS NOT NULL");
            case CONTAINS ->
                new SqlText()
                        .add("LOCATE(")
                        .value(text(value))
                        .add(", ")
                        .add(plain())
                        .add(") > 0");
            case STARTS_WITH ->
                plain().add(" LIKE ").value(escaped(text(value)) + "%").add(" ESCAPE '!'");
            case WITHIN_DAYS, IN_NEXT_DAYS, FROM, AFTER, UNTIL, BEFORE -> days(Days.of(operator, value, now.today()));
            case AT_LEAST, MORE_THAN, AT_MOST, LESS_THAN ->
                number().add(" " + SIGNS.get(operator) + " ").value(figure(value));
            case ONE_OF -> oneOf(((Value.Several) value).values());
            case IS ->
                type == FactType.DATE || type == FactType.INSTANT
                        ? days(Days.of(operator, value, now.today()))
                        : oneOf(List.of(value));
        };
    }

    private SqlText plain() {
        SqlText text = new SqlText();
        expression.to(text);
        return text;
    }

    private SqlText number() {
        return type != FactType.ANY
                ? plain()
                : new SqlText()
                        .add("CASE WHEN ")
                        .add(plain())
                        .add(" REGEXP " + NUMBER + " THEN CAST(")
                        .add(plain())
                        .add(" AS DECIMAL(30, 10)) END");
    }

    private SqlText days(Days days) {
        SqlText range = new SqlText().add("(");
        if (type == FactType.ANY) {
            range.add(plain()).add(" REGEXP " + DATE + " AND ");
        }
        LocalDate from = days.from();
        LocalDate before = days.before();
        if (from != null) {
            range.add(plain()).add(" >= ").value(bound(from));
        }
        if (before != null) {
            range.add(from == null ? "" : " AND ").add(plain()).add(" < ").value(bound(before));
        }
        return range.add(")");
    }

    private Object bound(LocalDate day) {
        return switch (type) {
            case INSTANT -> now.beginning(day);
            case ANY -> day.toString();
            default -> day;
        };
    }

    private SqlText oneOf(List<Value> values) {
        List<Object> texts = new ArrayList<>();
        List<Object> numbers = new ArrayList<>();
        for (Value value : values) {
            switch (value) {
                case Value.Word(String text) -> texts.add(parameter.apply(text));
                case Value.Flag(boolean yes) -> texts.add(type == FactType.ANY ? String.valueOf(yes) : (Object) yes);
                case Value.Figure(BigDecimal number) -> numbers.add(number);
                case Value.Several _ -> throw new IllegalArgumentException("several in several");
            }
        }
        if (numbers.isEmpty() || texts.isEmpty()) {
            return numbers.isEmpty() ? in(plain(), texts) : in(number(), numbers);
        }
        return new SqlText()
                .add("(")
                .add(in(plain(), texts))
                .add(" OR ")
                .add(in(number(), numbers))
                .add(")");
    }

    private static SqlText in(SqlText expression, List<Object> values) {
        return values.size() == 1
                ? expression.add(" = ").value(values.getFirst())
                : expression.add(" IN (").values(values).add(")");
    }

    private static String text(Value value) {
        return ((Value.Word) value).text();
    }

    private static BigDecimal figure(Value value) {
        return ((Value.Figure) value).number();
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
