package sambandh.domain.segment;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Something that holds for a customer or does not; never anything between. */
public sealed interface Condition {
    int DEEPEST = 10;
    int MOST_LEAVES = 200;
    int MOST_OCCURRENCES = 20;

    /** @param parts two or more */
    record All(List<Condition> parts) implements Condition {
        public All {
            parts = several(parts);
        }
    }

    /** @param parts two or more */
    record Any(List<Condition> parts) implements Condition {
        public Any {
            parts = several(parts);
        }
    }

    record Not(Condition part) implements Condition {}

    /** A fact compared with a value. */
    record Holds(String fact, Operator operator, Value value) implements Condition {}

    /**
     * Something happened so many times.
     *
     * @param with what is asked of each time, by the names of parameters
     * @param times 1 to 1,000,000 for at least, 0 to 1,000,000 for at most
     */
    record Occurs(String occurrence, SortedMap<String, Value> with, Bound bound, int times, Window window)
            implements Condition {
        public Occurs {
            with = Collections.unmodifiableSortedMap(new TreeMap<>(with));
        }
    }

    enum Bound {
        AT_LEAST("atLeast"),
        AT_MOST("atMost");

        private final String json;

        Bound(String json) {
            this.json = json;
        }

        public String json() {
            return json;
        }
    }

    /** When things happened that are counted. */
    sealed interface Window {
        Window EVER = new Between(null, null);
    }

    /** On one of the last days, of which today is the last. */
    record LastDays(int days) implements Window {}

    /**
     * @param from the first business date, null for no beginning
     * @param before the business date after the last, null for no end
     */
    record Between(@Nullable LocalDate from, @Nullable LocalDate before) implements Window {}

    /** The parts as one, which are that part itself where it is the only one. */
    static Condition all(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new All(parts);
    }

    /** The parts as one, which are that part itself where it is the only one. */
    static Condition any(List<Condition> parts) {
        return parts.size() == 1 ? parts.getFirst() : new Any(parts);
    }

    /** The facts and occurrences asked for, from left to right. */
    default Stream<Condition> leaves() {
        return switch (this) {
            case All(var parts) -> parts.stream().flatMap(Condition::leaves);
            case Any(var parts) -> parts.stream().flatMap(Condition::leaves);
            case Not(var part) -> part.leaves();
            case Holds _, Occurs _ -> Stream.of(this);
        };
    }

    /** Whether it holds where its leaves do or don't, from left to right. */
    default boolean holdsBy(Iterator<Boolean> leaves) {
        return switch (this) {
            // every part is asked, so that each takes its own leaves
            case All(var parts) ->
                parts.stream().map(part -> part.holdsBy(leaves)).toList().stream()
                        .allMatch(h -> h);
            case Any(var parts) ->
                parts.stream().map(part -> part.holdsBy(leaves)).toList().contains(true);
            case Not(var part) -> !part.holdsBy(leaves);
            case Holds _, Occurs _ -> leaves.next();
        };
    }

    /** How many levels it has; one for a leaf. */
    default int depth() {
        return switch (this) {
            case All(var parts) -> 1 + deepest(parts);
            case Any(var parts) -> 1 + deepest(parts);
            case Not(var part) -> 1 + part.depth();
            case Holds _, Occurs _ -> 1;
        };
    }

    private static int deepest(List<Condition> parts) {
        return parts.stream().mapToInt(Condition::depth).max().orElse(0);
    }

    private static List<Condition> several(List<Condition> parts) {
        if (parts.size() < 2) {
            throw new IllegalArgumentException("fewer than two parts");
        }
        return List.copyOf(parts);
    }
}
