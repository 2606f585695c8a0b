package sambandh.mail.template;

import org.jspecify.annotations.Nullable;

/**
 * What a block asks before it writes what it holds.
 *
 * @param other what is compared with, null for a path alone: text as it stands between its quotes, or a whole number
 */
record Condition(Kind kind, Path path, @Nullable Object other) {
    enum Kind {
        IF("if", false),
        UNLESS("unless", false),
        EACH("each", false),
        EQUALS("equals", true),
        NOT_EQUALS("notEquals", true),
        GREATER_THAN("greaterThan", true),
        LESS_THAN("lessThan", true);

        final String word;
        final boolean compares;

        Kind(String word, boolean compares) {
            this.word = word;
            this.compares = compares;
        }

        static @Nullable Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            return null;
        }
    }
}
