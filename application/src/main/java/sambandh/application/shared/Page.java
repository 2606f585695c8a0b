package sambandh.application.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list, and where the next ones begin.
 *
 * @param next the last item's place when there are more, otherwise null
 */
public record Page<T>(List<T> items, @Nullable Position next) {
    /**
     * A place in a sorted list.
     *
     * @param value the sort field's value of the last item seen, as text; null where that item has none
     * @param id breaks the tie
     */
    public record Position(@Nullable String value, UUID id) {}

    /**
     * What part of a list is wanted.
     *
     * @param limit 1 to 200
     * @param sort the field to sort by, one of the list's documented ones
     * @param after the place of the last item seen, null for the beginning
     */
    public record Wanted(
            int limit,
            String sort,
            boolean descending,
            @Nullable Position after) {
        public static Wanted first(int limit, String sort) {
            return new Wanted(limit, sort, false, null);
        }

        public Wanted after(@Nullable Position last) {
            return new Wanted(limit, sort, descending, last);
        }
    }

    /** From one item more than was wanted. */
    public static <T> Page<T> of(List<T> oneMore, Wanted wanted, Function<T, Position> positionOf) {
        if (oneMore.size() <= wanted.limit()) {
            return new Page<>(List.copyOf(oneMore), null);
        }
        List<T> items = List.copyOf(oneMore.subList(0, wanted.limit()));
        return new Page<>(items, positionOf.apply(items.getLast()));
    }

    public <R> Page<R> map(Function<T, R> to) {
        return new Page<>(items.stream().map(to).toList(), next);
    }
}
