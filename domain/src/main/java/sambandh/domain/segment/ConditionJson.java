package sambandh.domain.segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Condition.All;
import sambandh.domain.segment.Condition.Any;
import sambandh.domain.segment.Condition.Between;
import sambandh.domain.segment.Condition.Holds;
import sambandh.domain.segment.Condition.LastDays;
import sambandh.domain.segment.Condition.Not;
import sambandh.domain.segment.Condition.Occurs;

/**
 * Conditions as JSON: {@code all}, {@code any} and {@code not} around leaves. JSON stands here as maps, lists, texts,
 * {@code BigDecimal}, {@code Boolean} and null.
 *
 * <pre>
 * {"all": [
 *   {"fact": "country", "is": "IN"},
 *   {"not": {"fact": "order.last", "withinDays": 90}},
 *   {"occurrence": "ordered", "with": {"product": "SKU-1"}, "atLeast": 2, "withinDays": 90}]}
 * </pre>
 */
public final class ConditionJson {
    private ConditionJson() {}

    /** @throws sambandh.domain.shared.InvalidInput with every fault, up to a hundred, by its JSON pointer */
    public static Condition read(@Nullable Object json, Catalogue catalogue) {
        return new ConditionJsonReader(new Leaves(catalogue), Condition.DEEPEST).read(json);
    }

    /** What {@link #write} wrote, as it is, whatever facts there are now. */
    public static Condition kept(@Nullable Object json) {
        return new ConditionJsonReader(new Leaves(null), Integer.MAX_VALUE).read(json);
    }

    public static Map<String, Object> write(Condition condition) {
        return switch (condition) {
            case All(var parts) -> Map.of("all", all(parts));
            case Any(var parts) -> Map.of("any", all(parts));
            case Not(var part) -> Map.of("not", write(part));
            case Holds(var fact, var operator, var value) -> {
                Map<String, Object> leaf = new LinkedHashMap<>();
                leaf.put("fact", fact);
                leaf.put(operator.json(), value(value));
                yield leaf;
            }
            case Occurs occurs -> write(occurs);
        };
    }

    private static List<Map<String, Object>> all(List<Condition> parts) {
        return parts.stream().map(ConditionJson::write).toList();
    }

    private static Map<String, Object> write(Occurs occurs) {
        Map<String, Object> leaf = new LinkedHashMap<>();
        leaf.put("occurrence", occurs.occurrence());
        if (!occurs.with().isEmpty()) {
            Map<String, Object> with = new LinkedHashMap<>();
            occurs.with().forEach((name, value) -> with.put(name, value(value)));
            leaf.put("with", with);
        }
        leaf.put(occurs.bound().json(), occurs.times());
        switch (occurs.window()) {
            case LastDays(int days) -> leaf.put("withinDays", days);
            case Between(var from, var before) -> {
                if (from != null) {
                    leaf.put("from", from.toString());
                }
                if (before != null) {
                    leaf.put("before", before.toString());
                }
            }
        }
        return leaf;
    }

    private static Object value(Value value) {
        return switch (value) {
            case Value.Word(var text) -> text;
            case Value.Figure(var number) -> number;
            case Value.Flag(var yes) -> yes;
            case Value.Several(var values) ->
                values.stream().map(ConditionJson::value).toList();
        };
    }
}
