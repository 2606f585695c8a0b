package sambandh.application.shared;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Sorts and cuts a list as the database does it. */
public final class InMemoryPages {
    private InMemoryPages() {}

    public static <T> Page<T> page(List<T> all, Page.Wanted wanted, Function<T, String> value, Function<T, UUID> id) {
        Function<T, Page.Position> position = item -> new Page.Position(value.apply(item), id.apply(item));
        Comparator<Page.Position> up = Comparator.<Page.Position, String>comparing(p -> String.valueOf(p.value()))
                .thenComparing(p -> p.id().toString());
        Comparator<Page.Position> order = wanted.descending() ? up.reversed() : up;
        List<T> rest = all.stream()
                .filter(item -> wanted.after() == null || order.compare(position.apply(item), wanted.after()) > 0)
                .sorted(Comparator.comparing(position, order))
                .limit(wanted.limit() + 1L)
                .toList();
        Page<T> page = Page.of(rest, wanted, position);
        return wanted.isCounted() ? page.counted(Math.min(all.size(), wanted.countUpTo())) : page;
    }
}
