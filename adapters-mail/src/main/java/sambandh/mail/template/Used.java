package sambandh.mail.template;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a template names outside of lists, and so all that it can write: only that is filled in, and kept with a letter.
 *
 * @param paths shorter ones first
 */
record Used(List<List<String>> paths) {
    static Used of(List<List<Node>> sources) {
        Set<List<String>> all = new LinkedHashSet<>();
        sources.forEach(nodes -> gather(nodes, 0, all));
        return new Used(all.stream().sorted(Comparator.comparingInt(List::size)).toList());
    }

    private static void gather(List<Node> nodes, int lists, Set<List<String>> all) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Words _ -> {}
                case Node.Value(Path path, Place _) -> add(path, lists, all);
                case Node.Block block -> {
                    add(block.condition().path(), lists, all);
                    gather(block.body(), lists + (block.condition().kind() == Condition.Kind.EACH ? 1 : 0), all);
                    gather(block.otherwise(), lists, all);
                }
            }
        }
    }

    private static void add(Path path, int lists, Set<List<String>> all) {
        boolean outside = path.root() || path.up() >= lists;
        if (outside && !path.isData() && !path.names().isEmpty() && !Names.OWN.contains(path.dotted())) {
            all.add(path.names());
        }
    }

    /** Those of the values that are named, written as the language writes them; of what is only asked for, that it is there. */
    Map<String, Object> of(Map<String, ?> values, Formats formats) {
        Map<String, Object> filled = new LinkedHashMap<>();
        for (List<String> path : paths) {
            Object value = find(values, path);
            if (value != null) {
                put(filled, path, value instanceof Map<?, ?> ? new LinkedHashMap<>() : formats.plain(value));
            }
        }
        return filled;
    }

    private static @Nullable Object find(Map<String, ?> values, List<String> path) {
        Object at = values;
        for (String name : path) {
            at = at instanceof Map<?, ?> map ? map.get(name) : null;
        }
        return at;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> into, List<String> path, Object value) {
        Map<String, Object> at = into;
        for (String group : path.subList(0, path.size() - 1)) {
            at = (Map<String, Object>) at.computeIfAbsent(group, _ -> new LinkedHashMap<String, Object>());
        }
        at.putIfAbsent(path.getLast(), value);
    }

    /** As templates write them. */
    Set<String> names() {
        return paths.stream().map(path -> String.join(".", path)).collect(Collectors.toUnmodifiableSet());
    }
}
