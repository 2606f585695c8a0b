package sambandh.application.segment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import sambandh.domain.segment.Catalogue;
import sambandh.domain.segment.Condition;
import sambandh.domain.segment.Condition.Between;
import sambandh.domain.segment.Condition.Bound;
import sambandh.domain.segment.Condition.LastDays;
import sambandh.domain.segment.Condition.Window;
import sambandh.domain.segment.Operator;
import sambandh.domain.segment.Value;
import sambandh.domain.shared.fact.Fact;
import sambandh.domain.shared.fact.Occurrence;

/** Conditions of every shape over the facts of a catalogue, with values that {@link RandomMembers} often have. */
public final class RandomConditions {
    private static final Map<String, List<String>> CODES = Map.of(
            "kind", List.of("organisation", "household", "private_person"),
            "country", List.of("IN", "NP", "GB"),
            "industry", List.of("tea", "hospitality"),
            "zone", List.of("Asia/Kolkata"),
            "owner", List.of("0190c1f2-7d5e-7cc1-9d3c-1f2e3d4c5b6a"),
            "source", List.of("erp", "shopify", "desk"),
            "language", List.of("hi", "ne", "pt-BR"),
            "interest", List.of("tea", "books"),
            "influence", List.of("decides", "champion"));
    private static final List<Integer> DAYS = List.of(1, 2, 7, 8, 30, 31, 90, 91, 400);

    private final Random random;
    private final Catalogue catalogue;
    private final LocalDate today;

    public RandomConditions(Random random, Catalogue catalogue, LocalDate today) {
        this.random = random;
        this.catalogue = catalogue;
        this.today = today;
    }

    public Condition next(int levels) {
        int shape = levels <= 1 ? 0 : random.nextInt(6);
        return switch (shape) {
            case 0 -> leaf();
            case 1 -> new Condition.Not(next(levels - 1));
            case 2, 3 -> new Condition.All(parts(levels - 1));
            default -> new Condition.Any(parts(levels - 1));
        };
    }

    private List<Condition> parts(int levels) {
        return IntStream.range(0, 2 + random.nextInt(2))
                .mapToObj(_ -> next(levels))
                .toList();
    }

    public Condition leaf() {
        if (random.nextInt(4) == 0) {
            return occurs();
        }
        Fact fact = one(catalogue.facts());
        Operator operator = one(Operator.of(fact.type()));
        String name = fact.isFamily() ? fact.prefix() + one(List.of("tier", "seats.2-x", "none")) : fact.name();
        return new Condition.Holds(name, operator, value(fact, operator));
    }

    private Condition occurs() {
        Occurrence occurrence = one(catalogue.occurrences());
        TreeMap<String, Value> with = new TreeMap<>();
        for (Occurrence.Parameter parameter : occurrence.parameters()) {
            if (random.nextInt(4) == 0) {
                with.put(
                        parameter.name(),
                        switch (parameter.kind()) {
                            case TEXT -> new Value.Word(one(RandomMembers.SKUS));
                            case CODE -> new Value.Word(one(List.of("tea", "pots", "none")));
                            case MONEY -> new Value.Figure(BigDecimal.valueOf(random.nextInt(300), 1));
                        });
            }
        }
        Bound bound = one(List.of(Bound.values()));
        int times = (bound == Bound.AT_LEAST ? 1 : 0) + random.nextInt(3);
        return new Condition.Occurs(occurrence.name(), with, bound, times, window());
    }

    private Window window() {
        LocalDate from = today.minusDays(one(DAYS));
        return switch (random.nextInt(5)) {
            case 0 -> Window.EVER;
            case 1 -> new Between(from, null);
            case 2 -> new Between(null, from);
            case 3 -> new Between(from, from.plusDays(one(DAYS)));
            default -> new LastDays(one(DAYS));
        };
    }

    private Value value(Fact fact, Operator operator) {
        if (operator == Operator.KNOWN) {
            return new Value.Flag(true);
        }
        if (operator.isRelative()) {
            return Value.Figure.of(one(DAYS));
        }
        if (operator == Operator.ONE_OF) {
            return new Value.Several(IntStream.range(0, 1 + random.nextInt(3))
                    .mapToObj(_ -> single(fact))
                    .toList());
        }
        if (operator.isOfDates()) {
            return date();
        }
        if (operator.isOfOrder()) {
            return number();
        }
        return operator == Operator.IS ? single(fact) : new Value.Word(part());
    }

    private Value single(Fact fact) {
        return switch (fact.type()) {
            case NUMBER, MONEY -> number();
            case DATE, INSTANT -> date();
            case TEXT -> new Value.Word(one(RandomMembers.NAMES));
            case CODE, CODES -> new Value.Word(one(CODES.get(fact.name())));
            case BOOLEAN -> new Value.Flag(random.nextBoolean());
            case ANY ->
                switch (random.nextInt(4)) {
                    case 0 -> number();
                    case 1 -> date();
                    case 2 -> new Value.Flag(random.nextBoolean());
                    default ->
                        new Value.Word(one(RandomMembers.ATTRIBUTES.stream()
                                .filter(text -> !text.isEmpty())
                                .toList()));
                };
        };
    }

    private String part() {
        return one(
                List.of("Tea", "tea", "%", "_", "!", "\\", "&", "চা", "go", "12", "'", "\"", "2026-02", "🍵", "\\\""));
    }

    private Value number() {
        return new Value.Figure(one(List.of(
                BigDecimal.ZERO,
                BigDecimal.ONE,
                new BigDecimal("2"),
                new BigDecimal("12"),
                new BigDecimal("-3.5"),
                new BigDecimal("14.5"),
                new BigDecimal("30"),
                BigDecimal.valueOf(random.nextInt(40_000), 2))));
    }

    private Value date() {
        return new Value.Word(today.minusDays(one(DAYS)).toString());
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }
}
