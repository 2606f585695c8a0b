package sambandh.domain.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sambandh.domain.segment.Condition.All;
import sambandh.domain.segment.Condition.Any;
import sambandh.domain.segment.Condition.Between;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Condition.Holds;
import sambandh.domain.segment.Condition.LastDays;
import sambandh.domain.segment.Condition.Not;
import sambandh.domain.segment.Condition.Occurs;

/**
 * Conditions as text: {@code country = IN and (order.count >= 3 or not order.last within 90 days) and
 * ordered(product: "SKU-1") at least 2 times in 90 days}. {@code not} binds closest, then {@code and}, then {@code or}.
 */
public final class ConditionText {
    public static final int LONGEST = 20_000;

    private ConditionText() {}

    /**
     * @throws sambandh.domain.shared.InvalidInput with the places of the faults, by line and column; what stands behind
     *     one that keeps the text from being read is not looked at
     */
    public static Condition read(String text, Catalogue catalogue) {
        return new ConditionParser(text, catalogue).read();
    }

    /** The one text of a condition; read again it is the same condition. */
    public static String write(Condition condition) {
        return switch (condition) {
            case All(var parts) -> joined(parts, " and ");
            case Any(var parts) -> joined(parts, " or ");
            case Not(Holds(var fact, var operator, var value))
            when operator == Operator.IS -> fact + " != " + value(value);
            case Not(Holds(var fact, var operator, var value))
            when operator == Operator.ONE_OF -> fact + " not in " + value(value);
            case Not(Holds(var fact, var operator, var ignored))
            when operator == Operator.KNOWN -> fact + " is unknown";
            case Not(var part) -> "not " + inside(part);
            case Holds holds -> write(holds);
            case Occurs occurs -> write(occurs);
        };
    }

    private static String joined(List<Condition> parts, String by) {
        return parts.stream().map(ConditionText::inside).collect(Collectors.joining(by));
    }

    private static String inside(Condition part) {
        return part instanceof All || part instanceof Any ? "(" + write(part) + ")" : write(part);
    }

    private static String write(Holds holds) {
        String begins = holds.fact() + " " + holds.operator().symbol();
        if (holds.operator() == Operator.KNOWN) {
            return begins;
        }
        return begins + " " + value(holds.value()) + (holds.operator().isRelative() ? days(holds.value()) : "");
    }

    private static String days(Value value) {
        return value.equals(Value.Figure.of(1)) ? " day" : " days";
    }

    private static String write(Occurs occurs) {
        StringBuilder text = new StringBuilder(occurs.occurrence());
        if (!occurs.with().isEmpty()) {
            List<String> with = new ArrayList<>();
            occurs.with().forEach((name, value) -> with.add(name + ": " + value(value)));
            text.append('(').append(String.join(", ", with)).append(')');
        }
        text.append(occurs.bound() == Bound.AT_LEAST ? " at least " : " at most ")
                .append(occurs.times());
        text.append(occurs.times() == 1 ? " time" : " times");
        switch (occurs.window()) {
            case LastDays(int days) -> text.append(" in ").append(days).append(days == 1 ? " day" : " days");
            case Between(var from, var before) -> {
                text.append(from == null ? "" : " from " + from);
                text.append(before == null ? "" : " before " + before);
            }
        }
        return text.toString();
    }

    private static String value(Value value) {
        return switch (value) {
            case Value.Word(var text) -> Tokens.isWord(text) ? text : quoted(text);
            case Value.Figure(var number) -> number.toPlainString();
            case Value.Flag(var yes) -> String.valueOf(yes);
            case Value.Several(var values) ->
                values.stream().map(ConditionText::value).collect(Collectors.joining(", ", "(", ")"));
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
