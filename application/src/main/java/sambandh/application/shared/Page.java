package sambandh.application.shared;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some items of a list, and where the next ones begin.
 *
 * @param next the last item's place when there are more, otherwise null
 * @param count how many there are on all pages together, no more than wanted; null where nobody wanted to know
 */
public record Page<T>(
        List<T> items, @Nullable Position next, @Nullable Long count) {
    public Page(List<T> items, @Nullable Position next) {
        this(items, next, null);
    }

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
     * @param countUpTo how far to count all that there are, 0 for not at all
     */
    public record Wanted(
            int limit,
            String sort,
            boolean descending,
            @Nullable Position after,
            int countUpTo) {
        public Wanted(int limit, String sort, boolean descending, @Nullable Position after) {
            this(limit, sort, descending, after, 0);
        }

        public static Wanted first(int limit, String sort) {
            return new Wanted(limit, sort, false, null);
        }

        public Wanted after(@Nullable Position last) {
            return new Wanted(limit, sort, descending, last, countUpTo);
        }

        public Wanted counting(int upTo) {
            return new Wanted(limit, sort, descending, after, upTo);
        }

        public boolean isCounted() {
            return countUpTo > 0;
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
        return with(items.stream().map(to).toList());
    }

    /** The same page of other items. */
    public <R> Page<R> with(List<R> others) {
        return new Page<>(others, next, count);
    }

    public Page<T> counted(long all) {
        return new Page<>(items, next, all);
    }
}
