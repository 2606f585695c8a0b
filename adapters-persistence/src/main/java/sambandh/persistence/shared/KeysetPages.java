package sambandh.persistence.shared;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads through all there is page by page, each behind the last key of the one before; no connection is held between.
 *
 * @param <K> the key that pages are sorted by
 */
public final class KeysetPages<K, T> {
    /** @param row null where the key has nothing to show */
    public record Keyed<K, T>(K key, @Nullable T row) {}

    private final Function<K, List<Keyed<K, T>>> page;
    private K after;

    /**
     * @param first smaller than every key
     * @param page the rows of the keys behind one, none behind the last
     */
    public KeysetPages(K first, Function<K, List<Keyed<K, T>>> page) {
        this.after = first;
        this.page = page;
    }

    /** Some rows more; none at the end. */
    public List<T> next() {
        while (true) {
            List<Keyed<K, T>> found = page.apply(after);
            if (found.isEmpty()) {
                return List.of();
            }
            after = found.getLast().key();
            List<T> rows =
                    found.stream().map(Keyed::row).filter(Objects::nonNull).toList();
            if (!rows.isEmpty()) {
                return rows;
            }
        }
    }
}
