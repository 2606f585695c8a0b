package sambandh.domain.segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.segment.Tokens.Token;
import sambandh.domain.segment.Tokens.Token.Kind;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.FactType;

/** Reads how a fact is compared, from behind its name. */
final class ComparisonParser {
    private static final String A_COMPARISON =
            "=, !=, >=, >, <=, <, in, not in, before, after, from, until, within, contains, starts with, or is known";
    private static final Map<String, Operator> NUMBERS =
            Map.of(">=", Operator.AT_LEAST, ">", Operator.MORE_THAN, "<=", Operator.AT_MOST, "<", Operator.LESS_THAN);
    private static final Map<String, Operator> DATES =
            Map.of(">=", Operator.FROM, ">", Operator.AFTER, "<=", Operator.UNTIL, "<", Operator.BEFORE);

    /** @param places where its parts stand, see {@link LeafFaults} */
    record Comparison(boolean negated, Operator operator, Value value, Map<String, Token> places) {}

    private final TokenReader tokens;
    private final @Nullable FactType type;
    private final Map<String, Token> places = new HashMap<>();

    /** @param fact null where there is none of the name; then only the form is read */
    ComparisonParser(TokenReader tokens, @Nullable Fact fact) {
        this.tokens = tokens;
        this.type = fact == null ? null : fact.type();
    }

    Comparison read() {
        Token sign = tokens.next();
        places.put("operator", sign);
        return switch (sign.text().toLowerCase(Locale.ROOT)) {
            case String _ when sign.kind() == Kind.TEXT || sign.kind() == Kind.NUMBER -> throw expected(sign);
            case "=" -> one(Operator.IS);
            case "!=" -> not(one(Operator.IS));
            case ">=", ">", "<=", "<" -> ordered(sign.text());
            case "in" -> several();
            case "not" -> {
                tokens.expect("in", "in");
                yield not(several());
            }
            case "is" -> is();
            case "within" -> within();
            case "before", "after", "from", "until", "contains" -> one(word(sign));
            case "starts" -> {
                tokens.expect("with", "with");
                yield one(Operator.STARTS_WITH);
            }
            default -> throw expected(sign);
        };
    }

    private Comparison is() {
        boolean negated = tokens.accept("not");
        if (tokens.accept("known")) {
            return known(negated);
        }
        if (tokens.accept("unknown")) {
            return known(!negated);
        }
        return negated ? not(one(Operator.IS)) : one(Operator.IS);
    }

    private Comparison known(boolean negated) {
        return new Comparison(negated, Operator.KNOWN, new Value.Flag(true), places);
    }

    private Comparison within() {
        Operator operator = tokens.accept("next") ? Operator.IN_NEXT_DAYS : Operator.WITHIN_DAYS;
        places.put("value", tokens.peek());
        Value days = tokens.number("a number of days");
        tokens.expectEither("days", "day");
        return new Comparison(false, operator, days, places);
    }

    private Comparison ordered(String sign) {
        boolean dates = type == FactType.DATE
                || type == FactType.INSTANT
                || (type == FactType.ANY && tokens.peek().kind() != Kind.NUMBER);
        Operator operator = (dates ? DATES : NUMBERS).get(sign);
        return one(operator == null ? Operator.IS : operator);
    }

    private Comparison several() {
        tokens.expect("(", "(");
        List<Value> values = new ArrayList<>();
        do {
            places.put("value/" + values.size(), tokens.peek());
            values.add(value());
        } while (tokens.accept(","));
        places.put("value", places.getOrDefault("value/0", tokens.peek()));
        tokens.expect(")", ", or )");
        return new Comparison(false, Operator.ONE_OF, new Value.Several(values), places);
    }

    private Comparison one(Operator operator) {
        places.put("value", tokens.peek());
        return new Comparison(false, operator, value(), places);
    }

    private Value value() {
        return tokens.value(type == FactType.TEXT || type == FactType.CODE || type == FactType.CODES);
    }

    private static Comparison not(Comparison comparison) {
        return new Comparison(true, comparison.operator(), comparison.value(), comparison.places());
    }

    private static Operator word(Token sign) {
        return Operator.ofJson(sign.text().toLowerCase(Locale.ROOT)).orElseThrow();
    }

    private TextFault expected(Token at) {
        return new TextFault(at, "unexpected", "Here should stand " + A_COMPARISON + ", not " + at.shown() + ".");
    }
}
