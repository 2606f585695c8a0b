package sambandh.domain.segment;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Tokens.Token;
import sambandh.domain.shared.Fault;
import sambandh.domain.shared.fact.Occurrence;

/** Reads what is asked of an occurrence, behind its name: of each time, how often, and when. */
final class OccurrenceParser {
    /** @param places where each part stands, for what is wrong with it */
    record Asked(
            SortedMap<String, Value> with, Bound bound, Value times, Leaves.Span span, Map<String, Token> places) {}

    private final TokenReader tokens;
    private final Catalogue catalogue;
    private final List<Fault> faults;
    private final Map<String, Token> places = new HashMap<>();

    /** @param faults takes those that reading can go on after */
    OccurrenceParser(TokenReader tokens, Catalogue catalogue, List<Fault> faults) {
        this.tokens = tokens;
        this.catalogue = catalogue;
        this.faults = faults;
    }

    Asked read(Token name) {
        places.put("fact", name);
        SortedMap<String, Value> with = tokens.accept("(") ? with(name) : new TreeMap<>();
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
        return new Asked(with, bound, times, span(), places);
    }

    private SortedMap<String, Value> with(Token occurrence) {
        SortedMap<String, Value> with = new TreeMap<>();
        do {
            Token name = tokens.word("the name of what is asked of each time");
            tokens.expect(":", ":");
            places.put("with/" + name.text(), tokens.peek());
            if (with.put(name.text(), tokens.value(!isAmount(occurrence, name))) != null) {
                faults.add(TextFault.fault(name, "duplicate", "This is asked twice."));
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

    private Leaves.Span span() {
        if (tokens.accept("in") || tokens.accept("within")) {
            places.put("days", tokens.peek());
            Value days = tokens.number("a number of days");
            tokens.expectEither("days", "day");
            return new Leaves.Span(days, null, null);
        }
        Value from = date("from");
        return new Leaves.Span(null, from, date("before"));
    }

    private @Nullable Value date(String word) {
        if (!tokens.accept(word)) {
            return null;
        }
        places.put(word, tokens.peek());
        return tokens.value(false);
    }
}
