package sambandh.domain.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.Faults;

/** Reads one condition; goes on after a fault, so that all are told. */
final class ConditionJsonReader {
    static final int MOST_FAULTS = 100;
    private static final List<String> KINDS = List.of("all", "any", "not", "fact", "occurrence");

    private final Faults faults = new Faults();
    private final JsonLeafReader leaves;
    private final int deepest;

    ConditionJsonReader(Leaves leaves, int deepest) {
        this.leaves = new JsonLeafReader(leaves, faults);
        this.deepest = deepest;
    }

    Condition read(@Nullable Object json) {
        Condition read = node("", json, 1);
        faults.orThrow();
        if (read == null) {
            throw new IllegalStateException("neither read nor a fault");
        }
        return read;
    }

    private @Nullable Condition node(String at, @Nullable Object json, int depth) {
        if (faults.all().size() >= MOST_FAULTS) {
            return null;
        }
        if (!(json instanceof Map<?, ?> map)) {
            faults.add(at, "wrong_type", "Write an object with all, any, not, fact or occurrence.");
            return null;
        }
        if (depth > deepest) {
            faults.add(at, "too_deep", "At most " + deepest + " levels are read.");
            return null;
        }
        List<String> kinds = KINDS.stream().filter(map::containsKey).toList();
        if (kinds.size() != 1) {
            String code = kinds.isEmpty() ? "required" : "contradiction";
            faults.add(at, code, "Name one of all, any, not, fact and occurrence.");
            return null;
        }
        String kind = kinds.getFirst();
        return switch (kind) {
            case "fact" -> levels(at, leaves.holds(at, map), depth);
            case "occurrence" -> leaves.occurs(at, map);
            case "not" -> {
                leaves.only(at, map, Set.of(kind));
                Condition part = node(at + "/not", map.get(kind), depth + 1);
                yield part == null ? null : new Condition.Not(part);
            }
            default -> {
                leaves.only(at, map, Set.of(kind));
                Function<List<Condition>, Condition> together = kind.equals("all") ? Condition::all : Condition::any;
                yield parts(at + "/" + kind, map.get(kind), depth, together);
            }
        };
    }

    /** That something is not known is two levels: it is not so that it is known. */
    private @Nullable Condition levels(String at, @Nullable Condition leaf, int depth) {
        if (leaf instanceof Condition.Not && depth == deepest) {
            faults.add(at, "too_deep", "At most " + deepest + " levels are read, and this counts for two.");
        }
        return leaf;
    }

    private @Nullable Condition parts(
            String at, @Nullable Object json, int depth, Function<List<Condition>, Condition> together) {
        if (!(json instanceof List<?> list) || list.isEmpty()) {
            faults.add(at, "required", "Write a list of one or more conditions.");
            return null;
        }
        List<Condition> parts = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            Condition part = node(at + "/" + i, list.get(i), depth + 1);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts.size() == list.size() ? together.apply(parts) : null;
    }
}
