package sambandh.application.bulk;

import java.util.Collection;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** The kinds of import there are. */
public final class ImportKinds {
    private final SortedMap<String, ImportKind<?>> byName = new TreeMap<>();

    public ImportKinds(Collection<? extends ImportKind<?>> kinds) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    public Optional<ImportKind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** @throws IllegalStateException where this installation no longer has such a kind */
    ImportKind<?> get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no import kind " + name));
    }
}
