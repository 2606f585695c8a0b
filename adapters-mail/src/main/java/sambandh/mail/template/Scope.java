package sambandh.mail.template;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What names are looked for in.
 *
 * @param outer null outside of lists
 * @param index of the element in its list, from 0
 */
record Scope(Object self, @Nullable Scope outer, int index, boolean last) {
    static Scope root(Map<String, Object> values) {
        return new Scope(values, null, 0, false);
    }

    @Nullable Object find(Path path) {
        Scope at = this;
        for (int up = path.root() ? Integer.MAX_VALUE : path.up(); up > 0 && at.outer != null; up--) {
            at = at.outer;
        }
        if (path.isData()) {
            return at.data(path.names().getFirst());
        }
        Object found = at.self;
        for (String name : path.names()) {
            found = found instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return found;
    }

    private Object data(String name) {
        return switch (name) {
            case "@first" -> index == 0;
            case "@last" -> last;
            default -> (long) index;
        };
    }
}
