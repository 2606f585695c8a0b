package sambandh.domain.segment;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import sambandh.domain.customer.CustomerFacts;
import sambandh.domain.order.OrderFacts;
import sambandh.domain.segment.Condition.Between;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Condition.Holds;
import sambandh.domain.segment.Condition.LastDays;
import sambandh.domain.segment.Condition.Occurs;
import sambandh.domain.segment.Condition.Window;
import sambandh.domain.shared.fact.Fact;

/** Conditions of every shape for tests of the language. */
final class SampleConditions {
    static final Catalogue CATALOGUE = new Catalogue(
            List.of(
                    CustomerFacts.NAME,
                    CustomerFacts.COUNTRY,
                    CustomerFacts.INDUSTRY,
                    CustomerFacts.OWNER,
                    CustomerFacts.CREATED,
                    CustomerFacts.SOURCE,
                    CustomerFacts.LANGUAGE,
                    CustomerFacts.DO_NOT_CONTACT,
                    CustomerFacts.ATTRIBUTE,
                    OrderFacts.COUNT,
                    OrderFacts.LAST,
                    OrderFacts.TOTAL),
            List.of(OrderFacts.ORDERED, OrderFacts.CANCELLED));

    private static final Map<String, List<String>> CODES = Map.of(
            "country", List.of("IN", "NP"),
            "industry", List.of("hospitality", "tea-2"),
            "owner", List.of("0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a"),
            "source", List.of("shopify", "erp"),
            "language", List.of("hi", "pt-BR"));

    private SampleConditions() {}

    static Arbitrary<Condition> any() {
        return of(4);
    }

    private static Arbitrary<Condition> of(int levels) {
        if (levels == 1) {
            return leaf();
        }
        Arbitrary<Condition> below = Arbitraries.lazy(() -> of(levels - 1));
        Arbitrary<List<Condition>> parts = below.list().ofMinSize(2).ofMaxSize(3);
        return Arbitraries.frequencyOf(
                Tuple.of(3, leaf()),
                Tuple.of(1, below.map(Condition.Not::new)),
                Tuple.of(2, parts.map(Condition.All::new)),
                Tuple.of(2, parts.map(Condition.Any::new)));
    }

    private static Arbitrary<Condition> leaf() {
        return Arbitraries.oneOf(holds(), holds(), occurs());
    }

    private static Arbitrary<Condition> holds() {
        return Arbitraries.of(CATALOGUE.facts())
                .flatMap(fact -> Arbitraries.of(Operator.of(fact.type()))
                        .flatMap(operator -> value(fact, operator)
                                .map(value -> new Holds(
                                        fact.isFamily() ? fact.prefix() + "tier-2.x" : fact.name(), operator, value))));
    }

    private static Arbitrary<Condition> occurs() {
        Arbitrary<TreeMap<String, Value>> with = Combinators.combine(text(), Arbitraries.of(0, 1, 2, 3))
                .as((product, which) -> {
                    TreeMap<String, Value> map = new TreeMap<>();
                    if (which % 2 == 1) {
                        map.put("product", product);
                    }
                    if (which > 1) {
                        map.put("category", new Value.Word("tea"));
                        map.put("minAmount", new Value.Figure(new BigDecimal("99.5")));
                    }
                    return map;
                });
        return Combinators.combine(
                        with,
                        Arbitraries.of(Bound.values()),
                        Arbitraries.integers().between(1, 9),
                        window())
                .as((asked, bound, times, window) -> new Occurs("ordered", asked, bound, times, window));
    }

    private static Arbitrary<Window> window() {
        Arbitrary<LocalDate> day = Arbitraries.integers().between(0, 400).map(LocalDate.of(2025, 1, 1)::plusDays);
        return Arbitraries.oneOf(
                Arbitraries.just(Window.EVER),
                Arbitraries.integers().between(1, 400).map(LastDays::new),
                day.map(from -> new Between(from, null)),
                day.map(before -> new Between(null, before)),
                day.map(from -> new Between(from, from.plusDays(30))));
    }

    private static Arbitrary<Value> value(Fact fact, Operator operator) {
        if (operator == Operator.KNOWN) {
            return Arbitraries.<Value>just(new Value.Flag(true));
        }
        if (operator.isRelative()) {
            return Arbitraries.integers().between(1, 400).map(days -> (Value) Value.Figure.of(days));
        }
        if (operator == Operator.ONE_OF) {
            return single(fact).list().ofMinSize(1).ofMaxSize(3).map(values -> (Value) new Value.Several(values));
        }
        if (operator.isOfDates()) {
            return date();
        }
        if (operator.isOfOrder()) {
            return number();
        }
        return operator == Operator.IS ? single(fact) : text();
    }

    private static Arbitrary<Value> single(Fact fact) {
        return switch (fact.type()) {
            case NUMBER, MONEY -> number();
            case DATE, INSTANT -> date();
            case TEXT -> text();
            case CODE, CODES -> Arbitraries.of(CODES.get(fact.name())).map(code -> (Value) new Value.Word(code));
            case BOOLEAN -> flag();
            case ANY -> Arbitraries.oneOf(number(), date(), flag(), text());
        };
    }

    private static Arbitrary<Value> number() {
        return Arbitraries.bigDecimals()
                .between(BigDecimal.valueOf(-1e9), BigDecimal.valueOf(1e9))
                .ofScale(4)
                .map(Value.Figure::new);
    }

    private static Arbitrary<Value> date() {
        return Arbitraries.integers()
                .between(0, 9_999)
                .map(day ->
                        new Value.Word(LocalDate.of(2000, 1, 1).plusDays(day).toString()));
    }

    private static Arbitrary<Value> flag() {
        return Arbitraries.of(true, false).map(Value.Flag::new);
    }

    private static Arbitrary<Value> text() {
        return Arbitraries.oneOf(
                        Arbitraries.of(
                                "and",
                                "not",
                                "in",
                                "true",
                                "12",
                                "-1.5",
                                "2026-01-01",
                                "12a",
                                "a\"b\\",
                                "चाय पत्ती",
                                "শর্মা",
                                "(",
                                "x: y, z",
                                "Asia/Kolkata",
                                "1; DROP TABLE customer",
                                "'",
                                "क्‍ष"),
                        Arbitraries.strings().ofMinLength(1).ofMaxLength(8).ascii())
                .filter(text -> !text.isBlank() && text.chars().noneMatch(Character::isISOControl))
                .map(text -> new Value.Word(
                        Normalizer.normalize(text, Normalizer.Form.NFC).strip()));
    }
}
