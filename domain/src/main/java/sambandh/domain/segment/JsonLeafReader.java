package sambandh.domain.segment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.shared.Faults;

/** Reads the leaves of a condition in JSON. */
final class JsonLeafReader {
    private static final Set<String> OF_OCCURRENCES =
            Set.of("occurrence", "with", "atLeast", "atMost", "withinDays", "from", "before");
    private static final List<String> OPERATORS =
            Stream.of(Operator.values()).map(Operator::json).toList();

    private final Leaves leaves;
    private final Faults faults;

    JsonLeafReader(Leaves leaves, Faults faults) {
        this.leaves = leaves;
        this.faults = faults;
    }

    /** Null with its faults told. */
    @Nullable Condition holds(String at, Map<?, ?> map) {
        List<String> operators = OPERATORS.stream().filter(map::containsKey).toList();
        only(at, map, Stream.concat(Stream.of("fact"), operators.stream()).collect(Collectors.toSet()));
        String name = name(at + "/fact", map.get("fact"));
        if (operators.size() != 1) {
            String code = operators.isEmpty() ? "required" : "contradiction";
            faults.add(at, code, "Say by one of them how to compare: " + String.join(", ", OPERATORS) + ".");
            return null;
        }
        String operator = operators.getFirst();
        Value value = value(at + "/" + operator, map.get(operator));
        if (name == null || value == null) {
            return null;
        }
        Condition.Holds leaf = leaves.holds(
                name,
                Operator.ofJson(operator).orElseThrow(),
                value,
                (part, code, detail) -> faults.add(
                        at + "/" + part.replace("operator", operator).replace("value", operator), code, detail));
        boolean unknown = leaf.operator() == Operator.KNOWN && value.equals(new Value.Flag(false));
        return unknown ? new Condition.Not(new Condition.Holds(name, Operator.KNOWN, new Value.Flag(true))) : leaf;
    }

    /** Null with its faults told. */
    @Nullable Condition occurs(String at, Map<?, ?> map) {
        only(at, map, OF_OCCURRENCES);
        if (map.containsKey("atLeast") && map.containsKey("atMost")) {
            faults.add(at + "/atMost", "contradiction", "Name either atLeast or atMost.");
        }
        Bound bound = map.containsKey("atMost") ? Bound.AT_MOST : Bound.AT_LEAST;
        Value times = optional(at, map, bound.json());
        Leaves.Span span = new Leaves.Span(
                optional(at, map, "withinDays"), optional(at, map, "from"), optional(at, map, "before"));
        SortedMap<String, Value> with = with(at + "/with", map.get("with"));
        String name = name(at + "/occurrence", map.get("occurrence"));
        if (name == null) {
            return null;
        }
        return leaves.occurs(
                name,
                with,
                bound,
                times == null ? Value.Figure.of(1) : times,
                span,
                (part, code, detail) -> faults.add(at + "/" + place(part, bound), code, detail));
    }

    /** Tells of every field that is not known. */
    void only(String at, Map<?, ?> map, Set<String> known) {
        for (Object key : map.keySet()) {
            String name = String.valueOf(key);
            if (!known.contains(name) && faults.all().size() < ConditionJsonReader.MOST_FAULTS) {
                String meant = Catalogue.nearest(name, Stream.concat(known.stream(), OPERATORS.stream()))
                        .map(nearest -> " Did you mean " + nearest + "?")
                        .orElse("");
                faults.add(at + "/" + escaped(name), "unknown_field", "There is no such field here." + meant);
            }
        }
    }

    private static String place(String part, Bound bound) {
        return switch (part) {
            case "fact" -> "occurrence";
            case "times" -> bound.json();
            case "days" -> "withinDays";
            default -> part.startsWith("with/") ? "with/" + escaped(part.substring(5)) : part;
        };
    }

    private @Nullable String name(String at, @Nullable Object json) {
        if (json instanceof String text) {
            return text;
        }
        faults.add(at, "wrong_type", "Write a name, see /api/v1/facts.");
        return null;
    }

    private SortedMap<String, Value> with(String at, @Nullable Object json) {
        SortedMap<String, Value> with = new TreeMap<>();
        if (json instanceof Map<?, ?> map) {
            map.forEach((key, raw) -> {
                Value value = value(at + "/" + escaped(String.valueOf(key)), raw);
                if (value != null) {
                    with.put(String.valueOf(key), value);
                }
            });
        } else if (json != null) {
            faults.add(at, "wrong_type", "Write an object of what is asked of each time.");
        }
        return with;
    }

    private @Nullable Value optional(String at, Map<?, ?> map, String key) {
        return map.get(key) == null ? null : value(at + "/" + key, map.get(key));
    }

    private @Nullable Value value(String at, @Nullable Object json) {
        return switch (json) {
            case String text -> new Value.Word(text);
            case BigDecimal number -> new Value.Figure(number);
            case Integer number -> Value.Figure.of(number);
            case Boolean flag -> new Value.Flag(flag);
            case List<?> list when list.stream().noneMatch(List.class::isInstance) -> several(at, list);
            case null, default -> {
                faults.add(at, "wrong_type", "Write a text, a number, true, false, or a list of them.");
                yield null;
            }
        };
    }

    private Value several(String at, List<?> list) {
        List<Value> values = new ArrayList<>();
        for (int i = 0; i < Math.min(list.size(), Values.MOST_VALUES + 1); i++) {
            Value one = value(at + "/" + i, list.get(i));
            if (one != null) {
                values.add(one);
            }
        }
        return new Value.Several(values);
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
