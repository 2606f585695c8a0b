package sambandh.mail.template;

import java.util.List;

/** A template as it is written from: what stands as it is, values, and blocks with what they hold. */
sealed interface Node {
    record Words(String text) implements Node {}

    record Value(Path path, Place place) implements Node {}

    /** @param otherwise what is written when the condition does not hold, or the list is empty */
    record Block(Condition condition, List<Node> body, List<Node> otherwise) implements Node {}
}
