package sambandh.mail.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Puts the pieces between a block's beginning and its end into it. */
final class NodeReader {
    private static final int DEEPEST = 50;

    /** A block that has begun; {@code chained} where it came with <code>else if</code> and ends with the one around it. */
    private static final class Begun {
        final Condition condition;
        final At at;
        final boolean chained;
        final List<Node> body = new ArrayList<>();
        final List<Node> otherwise = new ArrayList<>();
        boolean hasElse;

        Begun(Condition condition, At at, boolean chained) {
            this.condition = condition;
            this.at = at;
            this.chained = chained;
        }

        List<Node> here() {
            return hasElse ? otherwise : body;
        }
    }

    private final Findings findings;
    private final Function<Piece.Value, Place> place;
    private final List<Node> top = new ArrayList<>();
    private final Deque<Begun> begun = new ArrayDeque<>();

    private NodeReader(Findings findings, Function<Piece.Value, Place> place) {
        this.findings = findings;
        this.place = place;
    }

    /** @param place where each value stands */
    static List<Node> read(List<Piece> pieces, Findings findings, Function<Piece.Value, Place> place) {
        NodeReader reader = new NodeReader(findings, place);
        pieces.forEach(reader::read);
        reader.begun.stream()
                .filter(block -> !block.chained)
                .forEach(block -> findings.error(
                        "unclosed_block",
                        block.at,
                        "{{#" + block.condition.kind().word + "}} has no {{/" + block.condition.kind().word + "}}."));
        return List.copyOf(reader.top);
    }

    private List<Node> here() {
        return begun.isEmpty() ? top : begun.element().here();
    }

    private void read(Piece piece) {
        switch (piece) {
            case Piece.Words(String text, At _) -> here().add(new Node.Words(text));
            case Piece.Value value -> here().add(new Node.Value(value.path(), place.apply(value)));
            case Piece.Open(Condition condition, At at) -> open(new Begun(condition, at, false));
            case Piece.Else otherwise -> otherwise(otherwise);
            case Piece.Close(String word, At at) -> close(word, at);
            case Piece.Part _ -> {}
        }
    }

    private void open(Begun block) {
        if (begun.size() >= DEEPEST) {
            findings.error("too_deep", block.at, "Blocks stand within each other at most " + DEEPEST + " deep.");
        }
        begun.push(block);
    }

    private void otherwise(Piece.Else piece) {
        if (begun.isEmpty() || begun.element().hasElse) {
            findings.error("else_out_of_place", piece.at(), "{{else}} stands once in a block, before its end.");
            return;
        }
        begun.element().hasElse = true;
        Condition condition = piece.condition();
        if (condition != null) {
            open(new Begun(condition, piece.at(), true));
        }
    }

    private void close(String word, At at) {
        if (begun.isEmpty()) {
            findings.error("block_not_begun", at, "{{/" + word + "}} ends a block that has not begun.");
            return;
        }
        while (begun.element().chained) {
            end();
        }
        String expected = begun.element().condition.kind().word;
        if (!expected.equals(word)) {
            At from = begun.element().at;
            findings.error(
                    "wrong_end",
                    at,
                    "Here {{/" + expected + "}} is expected, for what begins in line " + from.line() + ", column "
                            + from.column() + ".");
        }
        end();
    }

    private void end() {
        Begun block = begun.pop();
        here().add(new Node.Block(block.condition, block.body, block.otherwise));
    }
}
