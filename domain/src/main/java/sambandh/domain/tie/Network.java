package sambandh.domain.tie;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Code;

/**
 * Who is tied to whom around one party, walked breadth first: each party stands in it once, by its shortest distance, whatever
 * circles there are.
 *
 * @param nodes by distance, the middle first
 * @param edges between two of the nodes, each once
 * @param cut whether there is more than was walked
 */
public record Network(Map<Party, Integer> nodes, List<Edge> edges, boolean cut) {
    public static final int DEEPEST = 4;
    public static final int MOST_NODES = 500;
    public static final int MOST_EDGES = 2_000;

    /**
     * A tie, or that a person belongs to a customer.
     *
     * @param kind a tie's kind, {@code member} for who belongs
     * @param role of who belongs, null otherwise
     * @param influence of who belongs, null where it is not known
     */
    public record Edge(
            Code kind,
            Party from,
            Party to,
            boolean directed,
            @Nullable Code role,
            @Nullable Code influence) {}

    /** What hangs on some parties: at most so many edges of each sort, and whether there are more. */
    public record Around(List<Edge> edges, boolean more) {}

    /**
     * @param depth how far, 1 to {@link #DEEPEST}
     * @param around asked once for each distance
     */
    public static Network walk(Party middle, int depth, BiFunction<Collection<Party>, Integer, Around> around) {
        Map<Party, Integer> nodes = new LinkedHashMap<>(Map.of(middle, 0));
        Set<Edge> edges = new LinkedHashSet<>();
        Set<Party> edge = Set.of(middle);
        boolean cut = false;
        for (int distance = 1; distance <= depth && !edge.isEmpty(); distance++) {
            Around found = around.apply(edge, MOST_EDGES);
            cut |= found.more();
            Set<Party> next = new LinkedHashSet<>();
            for (Edge one : found.edges()) {
                for (Party party : List.of(one.from(), one.to())) {
                    if (!nodes.containsKey(party) && nodes.size() < MOST_NODES) {
                        nodes.put(party, distance);
                        next.add(party);
                    }
                }
                boolean inside = nodes.containsKey(one.from()) && nodes.containsKey(one.to());
                boolean room = edges.size() < MOST_EDGES || edges.contains(one);
                cut |= !inside || !room;
                if (inside && room) {
                    edges.add(one);
                }
            }
            edge = next;
        }
        return new Network(nodes, new ArrayList<>(edges), cut);
    }

    /** Without parties that cannot be shown, and what hung on them. */
    public Network keepOnly(Set<Party> shown) {
        Map<Party, Integer> left = new LinkedHashMap<>(nodes);
        left.keySet().retainAll(new HashSet<>(shown));
        return new Network(
                left,
                edges.stream()
                        .filter(one -> left.containsKey(one.from()) && left.containsKey(one.to()))
                        .toList(),
                cut);
    }
}
