package sambandh.application.template;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sambandh.application.template.TemplateFacts.Reader;
import sambandh.domain.template.Fields;

/** What all columns together can tell of readers. */
public final class ReaderFacts {
    private final List<TemplateFacts> columns;

    public ReaderFacts(List<TemplateFacts> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Everything that may be told, of whomever; a template's own inputs come beside it. */
    public Fields fields() {
        return new Fields(
                columns.stream().flatMap(column -> column.fields().stream()).toList());
    }

    /** By reader, each of them, in a fixed number of queries; the maps may be added to. */
    public Map<Reader, Map<String, Object>> about(Collection<Reader> readers) {
        Map<Reader, Map<String, Object>> all = new LinkedHashMap<>();
        readers.forEach(reader -> all.put(reader, new LinkedHashMap<>()));
        for (TemplateFacts column : columns) {
            column.about(all.keySet())
                    .forEach((reader, told) -> merge(all.computeIfAbsent(reader, _ -> new LinkedHashMap<>()), told));
        }
        return all;
    }

    public Map<String, Object> about(Reader reader) {
        return about(List.of(reader)).getOrDefault(reader, Map.of());
    }

    /** What is told of a reader, and beside it what was given for the letter. */
    public static Map<String, Object> and(Map<String, ?> told, Map<String, ?> given) {
        Map<String, Object> both = new LinkedHashMap<>();
        merge(both, told);
        merge(both, given);
        return both;
    }

    /** Two columns may tell of one group, each its own fields. */
    @SuppressWarnings("unchecked")
    private static void merge(Map<String, Object> into, Map<String, ?> told) {
        told.forEach((name, value) -> {
            if (value instanceof Map<?, ?> group) {
                Object there = into.get(name);
                Map<String, Object> both =
                        new LinkedHashMap<>(there instanceof Map<?, ?> ? (Map<String, Object>) there : Map.of());
                merge(both, (Map<String, ?>) group);
                into.put(name, both);
            } else {
                into.put(name, value);
            }
        });
    }
}
