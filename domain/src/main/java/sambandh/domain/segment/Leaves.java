package sambandh.domain.segment;

import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Condition.Window;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.Occurrence;
import sambandh.domain.shared.fact.Occurrence.Parameter;

/** The rules of the leaves of one tree: which facts there are, and what fits them. All faults of a leaf are told. */
final class Leaves {
    static final int MOST_TIMES = 1_000_000;

    private final @Nullable Catalogue catalogue;
    private int leaves;
    private int occurrences;

    /** @param catalogue null to take what was checked before as it is */
    Leaves(@Nullable Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The leaf with its value as it is kept; with faults told it is good for nothing but finding more of them. */
    Condition.Holds holds(String name, Operator operator, Value value, LeafFaults faults) {
        if (catalogue == null) {
            return new Condition.Holds(name, operator, value);
        }
        count(false, faults);
        Fact fact = catalogue.fact(name).orElse(null);
        if (fact == null) {
            unknown(catalogue, name, faults);
        } else if (!operator.fits(fact.type())) {
            faults.add("operator", "wrong_operator", wrongOperator(fact));
        } else {
            return new Condition.Holds(name, operator, value(fact, operator, value, faults));
        }
        return new Condition.Holds(name, operator, value);
    }

    private static Value value(Fact fact, Operator operator, Value value, LeafFaults faults) {
        if (operator == Operator.ONE_OF && value instanceof Value.Several several) {
            return Values.several(fact, several, faults);
        }
        if (operator == Operator.ONE_OF) {
            faults.add("value", "wrong_type", "Write a list of values.");
            return value;
        }
        Value checked = faults.attempt("value", () -> Values.checked(fact, operator, value));
        return checked == null ? value : checked;
    }

    Condition.Occurs occurs(
            String name, SortedMap<String, Value> with, Bound bound, Value times, Span span, LeafFaults faults) {
        SortedMap<String, Value> checked = new TreeMap<>(with);
        if (catalogue != null) {
            count(true, faults);
            Occurrence occurrence = catalogue.occurrence(name).orElse(null);
            if (occurrence == null) {
                unknown(catalogue, name, faults);
            } else {
                with.forEach((key, value) -> checked.put(key, parameter(occurrence, key, value, faults)));
            }
        }
        int least = bound == Bound.AT_LEAST ? 1 : 0;
        Integer number = faults.attempt("times", () -> Values.whole(times, least, MOST_TIMES, "invalid_times"));
        return new Condition.Occurs(name, checked, bound, number == null ? 1 : number, span.window(faults));
    }

    private static Value parameter(Occurrence occurrence, String name, Value value, LeafFaults faults) {
        Parameter known = occurrence.parameters().stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElse(null);
        if (known == null) {
            String there = occurrence.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
            faults.add("with/" + name, "unknown_parameter", "There is none of this name; there are " + there + ".");
            return value;
        }
        Value checked = faults.attempt("with/" + name, () -> switch (known.kind()) {
            case TEXT -> new Value.Word(known.value().apply(Values.word(Values.text(value))));
            case CODE -> new Value.Word(known.value().apply(Values.word(value)));
            case MONEY -> Values.number(value);
        });
        return checked == null ? value : checked;
    }

    private void count(boolean occurrence, LeafFaults faults) {
        leaves++;
        occurrences += occurrence ? 1 : 0;
        if (leaves == Condition.MOST_LEAVES + 1) {
            faults.add("fact", "too_many", "At most " + Condition.MOST_LEAVES + " facts can be asked for at once.");
        }
        if (occurrence && occurrences == Condition.MOST_OCCURRENCES + 1) {
            faults.add(
                    "fact", "too_many", "At most " + Condition.MOST_OCCURRENCES + " of them can be counted at once.");
        }
    }

    private static void unknown(Catalogue catalogue, String name, LeafFaults faults) {
        faults.add(
                "fact",
                "unknown_fact",
                catalogue
                        .suggest(name)
                        .map(meant -> "There is no such fact. Did you mean " + meant + "?")
                        .orElse("There is no such fact. See /api/v1/facts for those there are."));
    }

    private static String wrongOperator(Fact fact) {
        return "This cannot be asked of " + fact.name() + "; use one of "
                + Operator.of(fact.type()).stream()
                        .map(o -> o.json().equals(o.symbol()) ? o.json() : o.json() + " (" + o.symbol() + ")")
                        .collect(Collectors.joining(", "))
                + ".";
    }

    /** When, as somebody wrote it. */
    record Span(
            @Nullable Value days,
            @Nullable Value from,
            @Nullable Value before) {
        static final Span EVER = new Span(null, null, null);

        Window window(LeafFaults faults) {
            Integer number = days == null ? null : faults.attempt("days", () -> Values.days(days));
            LocalDate first = from == null ? null : faults.attempt("from", () -> Values.day(from));
            LocalDate end = before == null ? null : faults.attempt("before", () -> Values.day(before));
            if (days != null && (from != null || before != null)) {
                faults.add("days", "contradiction", "Name either a number of days or dates.");
            }
            if (first != null && end != null && !first.isBefore(end)) {
                faults.add("before", "contradiction", "The end must lie behind the beginning.");
            }
            return number == null ? new Condition.Between(first, end) : new Condition.LastDays(number);
        }
    }
}
