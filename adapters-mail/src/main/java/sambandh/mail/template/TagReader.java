package sambandh.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what stands between two pairs of braces. Nothing is understood that is not named here. */
final class TagReader {
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|'([^']*)'|\\S+");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}");
    private static final Pattern PART = Pattern.compile("[a-z0-9][a-z0-9_.-]{0,54}");
    private static final String BLOCKS =
            "Use {{#if …}}, {{#unless …}}, {{#each …}}, {{#equals … …}}, {{#notEquals … …}}, {{#greaterThan … …}} or"
                    + " {{#lessThan … …}}.";

    private final Findings findings;

    TagReader(Findings findings) {
        this.findings = findings;
    }

    /** Null for what cannot be read, which is told. */
    @Nullable Piece read(String inside, At at) {
        String text = inside.strip();
        if (text.startsWith("#")) {
            return open(text.substring(1).strip(), at);
        }
        if (text.startsWith("/")) {
            return new Piece.Close(text.substring(1).strip(), at);
        }
        if (text.startsWith(">")) {
            return part(text.substring(1).strip(), at);
        }
        if (text.equals("else") || text.equals("^")) {
            return new Piece.Else(null, at);
        }
        if (text.startsWith("else ")) {
            Condition condition = condition(text.substring(5).strip(), at);
            return condition == null ? null : new Piece.Else(condition, at);
        }
        return value(text, at);
    }

    private @Nullable Piece value(String text, At at) {
        if (text.startsWith("{") || text.startsWith("&")) {
            findings.error("raw_value", at, "Values are never written unescaped: write two braces, without &.");
            return null;
        }
        if (text.startsWith("^")) {
            findings.error("unknown_block", at, "Write {{#unless …}} … {{/unless}}, or {{else}} alone.");
            return null;
        }
        Optional<Path> path = Path.of(text);
        if (path.isEmpty()) {
            findings.error(
                    "unreadable_tag",
                    at,
                    "Write the name of a field between the braces, as in {{order.date}}; nothing else is understood here.");
            return null;
        }
        return new Piece.Value(path.get(), at);
    }

    private @Nullable Piece part(String name, At at) {
        if (!PART.matcher(name).matches()) {
            findings.error("unreadable_tag", at, "Write the name of a part alone, as in {{> footer}}.");
            return null;
        }
        return new Piece.Part(name, at);
    }

    private @Nullable Piece open(String text, At at) {
        Condition condition = condition(text, at);
        return condition == null ? null : new Piece.Open(condition, at);
    }

    private @Nullable Condition condition(String text, At at) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group());
        }
        Condition.Kind kind = words.isEmpty() ? null : Condition.Kind.of(words.getFirst());
        if (kind == null) {
            findings.error("unknown_block", at, BLOCKS);
            return null;
        }
        Path path = words.size() < 2 ? null : Path.of(words.get(1)).orElse(null);
        if (path == null || words.size() != (kind.compares ? 3 : 2)) {
            findings.error(
                    "unreadable_tag",
                    at,
                    kind.compares
                            ? "Write {{#" + kind.word + " field \"text\"}}, or a whole number in its place."
                            : "Write the name of one field, as in {{#" + kind.word + " order}}.");
            return null;
        }
        return new Condition(kind, path, kind.compares ? other(words.get(2), at) : null);
    }

    private @Nullable Object other(String word, At at) {
        if (NUMBER.matcher(word).matches()) {
            return Long.valueOf(word);
        }
        if (word.length() >= 2 && (word.startsWith("\"") || word.startsWith("'"))) {
            return word.substring(1, word.length() - 1);
        }
        findings.error("unreadable_tag", at, "Compare with a \"text\" in quotes, or with a whole number.");
        return null;
    }
}
