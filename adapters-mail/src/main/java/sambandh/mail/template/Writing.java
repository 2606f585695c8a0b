package sambandh.mail.template;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.InvalidValue;
import sambandh.domain.template.Field;

/** Writes one part of one letter. Only maps, lists, texts, numbers and flags are looked into; nothing is called. */
final class Writing {
    private static final int LONGEST = 1_000_000;
    private static final int MOST_STEPS = 200_000;
    private static final int MOST_ELEMENTS = 1_000;

    private final StringBuilder out;
    private final Formats formats;
    private final boolean html;
    private int steps;

    private Writing(Formats formats, boolean html, int expected) {
        this.formats = formats;
        this.html = html;
        this.out = new StringBuilder(expected);
    }

    /**
     * @param html whether values are escaped
     * @throws InvalidValue {@code letter_too_long}
     */
    static String write(List<Node> nodes, Map<String, Object> values, Formats formats, boolean html, int expected) {
        Writing writing = new Writing(formats, html, expected);
        writing.all(nodes, Scope.root(values));
        return writing.out.toString();
    }

    private void all(List<Node> nodes, Scope scope) {
        for (Node node : nodes) {
            if (++steps > MOST_STEPS || out.length() > LONGEST) {
                throw new InvalidValue("letter_too_long", "Filled in, the template becomes far too long.");
            }
            switch (node) {
                case Node.Words(String text) -> out.append(text);
                case Node.Value(Path path, Place place) -> value(scope.find(path), place);
                case Node.Block block -> block(block, scope);
            }
        }
    }

    private void block(Node.Block block, Scope scope) {
        Condition condition = block.condition();
        Object value = scope.find(condition.path());
        if (condition.kind() != Condition.Kind.EACH) {
            all(holds(condition, value) ? block.body() : block.otherwise(), scope);
        } else if (value instanceof List<?> list && !list.isEmpty()) {
            int size = Math.min(list.size(), MOST_ELEMENTS);
            for (int i = 0; i < size; i++) {
                all(block.body(), new Scope(list.get(i), scope, i, i == size - 1));
            }
        } else {
            all(block.otherwise(), scope);
        }
    }

    private static boolean holds(Condition condition, @Nullable Object value) {
        return switch (condition.kind()) {
            case IF, EACH -> isThere(value);
            case UNLESS -> !isThere(value);
            case EQUALS -> condition.other() != null && condition.other().equals(value);
            case NOT_EQUALS -> condition.other() != null && !condition.other().equals(value);
            case GREATER_THAN ->
                value instanceof Long number && condition.other() instanceof Long than && number > than;
            case LESS_THAN -> value instanceof Long number && condition.other() instanceof Long than && number < than;
        };
    }

    /** As Handlebars has it: nothing, no, naught and an empty text or list are not there. */
    private static boolean isThere(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Boolean flag -> flag;
            case Long number -> number != 0;
            case String text -> !text.isEmpty();
            case List<?> list -> !list.isEmpty();
            default -> true;
        };
    }

    private void value(@Nullable Object value, Place place) {
        if (value == null || value instanceof Map<?, ?> || value instanceof List<?>) {
            return;
        }
        String text = formats.text(value);
        if (place == Place.ADDRESS && !Field.isFollowable(text)) {
            out.append(html ? "#" : "");
        } else if (html) {
            escape(text);
        } else {
            out.append(text);
        }
    }

    private void escape(String text) {
        int done = 0;
        for (int i = 0; i < text.length(); i++) {
            String instead = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                case '\'' -> "&#39;";
                default -> null;
            };
            if (instead != null) {
                out.append(text, done, i).append(instead);
                done = i + 1;
            }
        }
        out.append(text, done, text.length());
    }
}
