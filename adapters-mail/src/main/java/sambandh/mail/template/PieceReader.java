package sambandh.mail.template;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a source in the language of Handlebars: cuts it at its tags, and takes away the white space that tags stand in: a line
 * with nothing but a block's tag is not written, and {@code ~} takes what is next to it.
 */
final class PieceReader {
    private static final String NOTE = "!--";
    private static final Pattern END_OF_NOTE = Pattern.compile("--~?}}");
    /** Up to the end of a line, or of the source. */
    private static final Pattern REST_OF_LINE = Pattern.compile("[ \\t]*(\\r?\\n|\\z)");

    private final Findings findings;
    private final TagReader tags;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private @Nullable At wordsAt;

    private PieceReader(Findings findings) {
        this.findings = findings;
        this.tags = new TagReader(findings);
    }

    /** @param part the source's name, for those who are told where something stands */
    static List<Piece> read(String source, String part, Findings findings) {
        PieceReader reader = new PieceReader(findings);
        reader.readAll(source, new At(part, 1, 1));
        return reader.pieces;
    }

    private void readAll(String source, At start) {
        int from = 0;
        At at = start;
        while (from < source.length()) {
            int open = source.indexOf("{{", from);
            if (open < 0) {
                say(source.substring(from), at);
                break;
            }
            boolean literal = open > from && source.charAt(open - 1) == '\\';
            say(source.substring(from, literal ? open - 1 : open), at);
            At tagAt = at.after(source.substring(from, open), open - from);
            int end = literal ? open + 2 : tag(source, open, tagAt);
            if (literal) {
                say("{{", tagAt);
            }
            at = tagAt.after(source.substring(open, end), end - open);
            from = end;
        }
        flush();
    }

    /** @return where it goes on */
    private int tag(String source, int open, At at) {
        int inner = open + 2;
        boolean left = inner < source.length() && source.charAt(inner) == '~';
        inner += left ? 1 : 0;
        int braces = source.startsWith(NOTE, inner) ? endOfNote(source, inner) : source.indexOf("}}", inner);
        if (braces < 0) {
            findings.error("unclosed_tag", at, "A tag begins here that does not end: }} is missing.");
            return source.length();
        }
        boolean right = braces > inner && source.charAt(braces - 1) == '~';
        String inside = source.substring(inner, right ? braces - 1 : braces);
        int end = braces + 2;
        if (inside.startsWith("{") && source.startsWith("}", end)) {
            end++;
        }
        boolean comment = inside.startsWith("!");
        Piece piece = comment ? null : tags.read(inside, at);
        if (left) {
            trimEnd();
        }
        if (comment || (piece != null && !(piece instanceof Piece.Value))) {
            end = standalone(source, open, end);
        }
        flush();
        if (piece != null) {
            pieces.add(piece);
        }
        return right ? afterSpace(source, end) : end;
    }

    /** Where its braces are; it may hold others. */
    private static int endOfNote(String source, int inner) {
        Matcher end = END_OF_NOTE.matcher(source);
        return end.find(inner + NOTE.length()) ? end.end() - 2 : -1;
    }

    /** A tag that has its line to itself takes the line with it. */
    private int standalone(String source, int open, int end) {
        int lineStart = source.lastIndexOf('\n', open - 1) + 1;
        if (!source.substring(lineStart, open).isBlank()) {
            return end;
        }
        Matcher rest = REST_OF_LINE.matcher(source).region(end, source.length());
        if (!rest.lookingAt()) {
            return end;
        }
        while (!words.isEmpty()
                && (words.charAt(words.length() - 1) == ' ' || words.charAt(words.length() - 1) == '\t')) {
            words.setLength(words.length() - 1);
        }
        return rest.end();
    }

    private static int afterSpace(String source, int from) {
        int to = from;
        while (to < source.length() && Character.isWhitespace(source.charAt(to))) {
            to++;
        }
        return to;
    }

    private void say(String text, At at) {
        if (wordsAt == null) {
            wordsAt = at;
        }
        words.append(text);
    }

    private void trimEnd() {
        while (!words.isEmpty() && Character.isWhitespace(words.charAt(words.length() - 1))) {
            words.setLength(words.length() - 1);
        }
    }

    private void flush() {
        if (!words.isEmpty() && wordsAt != null) {
            pieces.add(new Piece.Words(words.toString(), wordsAt));
        }
        words.setLength(0);
        wordsAt = null;
    }
}
