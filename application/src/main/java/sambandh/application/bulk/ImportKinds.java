package sambandh.application.bulk;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import sambandh.domain.bulk.Import;

/** The kinds of import there are. */
public final class ImportKinds {
    private final SortedMap<String, ImportKind<?>> byName = new TreeMap<>();

    public ImportKinds(Collection<? extends ImportKind<?>> kinds) {
        kinds.forEach(kind -> byName.put(kind.name(), kind));
    }

    public Optional<ImportKind<?>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Columns of the file that say nothing to its kind, in the order of the file. */
    public List<String> ignoredColumns(Import job) {
        return find(job.kind())
                .map(kind -> Columns.ignored(kind, job.settings(), job.header()))
                .orElse(List.of());
    }

    /** @throws IllegalStateException where this installation no longer has such a kind */
    ImportKind<?> get(String name) {
        return find(name).orElseThrow(() -> new IllegalStateException("no import kind " + name));
    }
}
