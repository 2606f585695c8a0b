package sambandh.mail.template;

import org.jspecify.annotations.Nullable;

/** What a source consists of, one after the other. */
sealed interface Piece {
    At at();

    /** Written as it stands. */
    record Words(String text, At at) implements Piece {}

    /** {@code {{order.date}}}. */
    record Value(Path path, At at) implements Piece {}

    /** <code>{{#if order}}</code>. */
    record Open(Condition condition, At at) implements Piece {}

    /** <code>{{else}}</code>, and with a condition <code>{{else if order}}</code>. */
    record Else(@Nullable Condition condition, At at) implements Piece {}

    /** <code>{{/if}}</code>. */
    record Close(String word, At at) implements Piece {}

    /** <code>{{> footer}}</code>. */
    record Part(String name, At at) implements Piece {}
}
