package sambandh.mail.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Puts parts where they are named, within each other too, but none within itself. */
final class Binding {
    private static final int MOST_PIECES = 50_000;
    private static final int DEEPEST = 10;

    private final Findings findings;
    private final Function<String, List<Piece>> parts;
    private final Map<String, List<Piece>> known = new HashMap<>();
    private final Deque<String> within = new ArrayDeque<>();

    /** @param parts what stands in a part; nothing where there is none */
    Binding(Findings findings, Function<String, List<Piece>> parts) {
        this.findings = findings;
        this.parts = parts;
    }

    List<Piece> bind(List<Piece> pieces) {
        List<Piece> bound = new ArrayList<>();
        bind(pieces, bound);
        return bound;
    }

    private void bind(List<Piece> pieces, List<Piece> into) {
        for (Piece piece : pieces) {
            if (into.size() > MOST_PIECES) {
                findings.error("too_large", piece.at(), "With its parts the template is too large.");
                return;
            }
            if (piece instanceof Piece.Part(String name, At at)) {
                part(name, at, into);
            } else {
                into.add(piece);
            }
        }
    }

    private void part(String name, At at, List<Piece> into) {
        List<Piece> inner = known.computeIfAbsent(name, parts);
        if (inner.isEmpty()) {
            findings.error(
                    "unknown_part", at, "There is no part \"" + name + "\". Make a template partial." + name + ".");
        } else if (within.contains(name) || within.size() >= DEEPEST) {
            findings.error("part_in_itself", at, "The part \"" + name + "\" stands within itself.");
        } else {
            within.push(name);
            bind(inner, into);
            within.pop();
        }
    }
}
