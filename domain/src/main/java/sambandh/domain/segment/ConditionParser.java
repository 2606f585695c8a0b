package sambandh.domain.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Tokens.Token;
import sambandh.domain.segment.Tokens.Token.Kind;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.InvalidInput;

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
        OccurrenceParser.Asked read = new OccurrenceParser(tokens, catalogue, faults).read(name);
        return leaves.occurs(name.text(), read.with(), read.bound(), read.times(), read.span(), told(read.places()));
    }

    private LeafFaults told(Map<String, Token> places) {
        return (part, code, detail) -> fault(places.getOrDefault(part, places.get("fact")), code, detail);
    }

    private void fault(@Nullable Token at, String code, String detail) {
        Token place = at == null ? tokens.peek() : at;
        faults.add(TextFault.fault(place, code, detail));
    }
}
