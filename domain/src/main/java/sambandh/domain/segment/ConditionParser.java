package sambandh.domain.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Tokens.Token;
import sambandh.domain.segment.Tokens.Token.Kind;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;
import sambandh.domain.shared.fact.Occurrence;

/** Reads one condition in text form, by recursive descent. */
final class ConditionParser {
    private static final String A_CONDITION = "a fact, not, or (";

    private final TokenReader tokens;
    private final Catalogue catalogue;
    private final Leaves leaves;
    private final List<Fault> faults = new ArrayList<>();
    private int nesting;

    ConditionParser(String text, Catalogue catalogue) {
        this.tokens = new TokenReader(text);
        this.catalogue = catalogue;
        this.leaves = new Leaves(catalogue);
    }

    Condition read() {
        try {
            tokens.begin();
            Token first = tokens.peek();
            Condition condition = either();
            if (tokens.peek().kind() != Kind.END) {
                throw tokens.expected("and, or, or the end");
            }
            if (condition.depth() > Condition.DEEPEST) {
                fault(first, "too_deep", "At most " + Condition.DEEPEST + " levels are read.");
            }
            if (faults.isEmpty()) {
                return condition;
            }
        } catch (TextFault stopped) {
            faults.add(stopped.fault());
        }
        throw new InvalidInput(faults);
    }

    private Condition either() {
        List<Condition> parts = new ArrayList<>(List.of(both()));
        while (tokens.accept("or")) {
            parts.add(both());
        }
        return Condition.any(parts);
    }

    private Condition both() {
        List<Condition> parts = new ArrayList<>(List.of(one()));
        while (tokens.accept("and")) {
            parts.add(one());
        }
        return Condition.all(parts);
    }

    private Condition one() {
        if (++nesting > 2 * Condition.DEEPEST) {
            throw new TextFault(tokens.peek(), "too_deep", "At most " + Condition.DEEPEST + " levels are read.");
        }
        Condition read;
        if (tokens.accept("not")) {
            read = new Condition.Not(one());
        } else if (tokens.accept("(")) {
            read = either();
            tokens.expect(")", "and, or, or )");
        } else {
            read = leaf();
        }
        nesting--;
        return read;
    }

    private Condition leaf() {
        Token name = tokens.word(A_CONDITION);
        boolean isFact = catalogue.fact(name.text()).isPresent();
        boolean counted = catalogue.occurrence(name.text()).isPresent()
                || (!isFact && (tokens.peek().is("(") || tokens.peek().is("at")));
        return counted ? occurs(name) : comparison(name);
    }

    private Condition comparison(Token name) {
        var reader = new ComparisonParser(tokens, catalogue.fact(name.text()).orElse(null));
        ComparisonParser.Comparison read = reader.read();
        Map<String, Token> places = new HashMap<>(read.places());
        places.put("fact", name);
        Condition.Holds leaf = leaves.holds(name.text(), read.operator(), read.value(), told(places));
        return read.negated() ? new Condition.Not(leaf) : leaf;
    }

    private Condition occurs(Token name) {
        Map<String, Token> places = new HashMap<>();
        places.put("fact", name);
        SortedMap<String, Value> with = tokens.accept("(") ? with(name, places) : new TreeMap<>();
        Bound bound = Bound.AT_LEAST;
        Value times = Value.Figure.of(1);
        if (tokens.accept("at")) {
            bound = tokens.accept("most") ? Bound.AT_MOST : Bound.AT_LEAST;
            if (bound == Bound.AT_LEAST) {
                tokens.expect("least", "least or most");
            }
            places.put("times", tokens.peek());
            times = tokens.number("a number of times");
            tokens.expectEither("times", "time");
        }
        return leaves.occurs(name.text(), with, bound, times, span(places), told(places));
    }

    private SortedMap<String, Value> with(Token occurrence, Map<String, Token> places) {
        SortedMap<String, Value> with = new TreeMap<>();
        do {
            Token name = tokens.word("the name of what is asked of each time");
            tokens.expect(":", ":");
            places.put("with/" + name.text(), tokens.peek());
            if (with.put(name.text(), tokens.value(!isAmount(occurrence, name))) != null) {
                fault(name, "duplicate", "This is asked twice.");
            }
        } while (tokens.accept(","));
        tokens.expect(")", ", or )");
        return with;
    }

    private boolean isAmount(Token occurrence, Token parameter) {
        return catalogue.occurrence(occurrence.text()).stream()
                .flatMap(it -> it.parameters().stream())
                .anyMatch(it -> it.name().equals(parameter.text()) && it.kind() == Occurrence.Kind.MONEY);
    }

    private Leaves.Span span(Map<String, Token> places) {
        if (tokens.accept("in") || tokens.accept("within")) {
            places.put("days", tokens.peek());
            Value days = tokens.number("a number of days");
            tokens.expectEither("days", "day");
            return new Leaves.Span(days, null, null);
        }
        Value from = date("from", places);
        return new Leaves.Span(null, from, date("before", places));
    }

    private @Nullable Value date(String word, Map<String, Token> places) {
        if (!tokens.accept(word)) {
            return null;
        }
        places.put(word, tokens.peek());
        return tokens.value(false);
    }

    private LeafFaults told(Map<String, Token> places) {
        return (part, code, detail) -> fault(places.getOrDefault(part, places.get("fact")), code, detail);
    }

    private void fault(@Nullable Token at, String code, String detail) {
        Token place = at == null ? tokens.peek() : at;
        faults.add(TextFault.fault(place, code, detail));
    }
}
