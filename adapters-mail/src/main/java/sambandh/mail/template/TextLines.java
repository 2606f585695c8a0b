package sambandh.mail.template;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Gathers text line by line: white space is one space. What is too much of it, as where a block is not written, goes when a
 * letter is written.
 */
final class TextLines {
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private boolean space;
    private int ends;
    /** How many lines were ended since anything was said. */
    private int written;
    /** The same where each block that has begun began, for what is said instead of it. */
    private final Deque<Integer> blocks = new ArrayDeque<>();

    void words(String text) {
        String bare = text.replaceAll("[ \\t\\r\\n\\f]+", " ");
        if (bare.startsWith(" ")) {
            space();
        }
        String inner = bare.strip();
        if (!inner.isEmpty()) {
            literal(inner);
            if (bare.endsWith(" ")) {
                space();
            }
        }
    }

    /** With its own white space. */
    void literal(String text) {
        if (!text.isEmpty()) {
            apart();
            words.append(text);
            written = 0;
        }
    }

    void value(Piece value) {
        apart();
        flush();
        pieces.add(value);
        written = 0;
    }

    void block(Piece block) {
        apart();
        flush();
        pieces.add(block);
        if (block instanceof Piece.Open) {
            blocks.push(written);
        } else if (block instanceof Piece.Else && !blocks.isEmpty()) {
            written = blocks.element();
        } else if (block instanceof Piece.Close) {
            blocks.poll();
        }
    }

    void space() {
        space = true;
    }

    /** Ends so many lines more. */
    void end(int lines) {
        ends += lines;
    }

    /** What comes stands so many lines apart. */
    void atLeast(int lines) {
        ends = Math.max(ends, lines);
    }

    private void apart() {
        int more = Math.min(ends, 2) - written;
        if (more > 0) {
            words.append("\n".repeat(more));
            written += more;
        } else if (space && written == 0) {
            words.append(' ');
        }
        ends = 0;
        space = false;
    }

    private void flush() {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words.toString(), At.NOWHERE));
            words.setLength(0);
        }
    }

    List<Piece> pieces() {
        flush();
        return List.copyOf(pieces);
    }

    /** At most one empty line, no space at the end of a line but that of the line before a letter's foot. */
    static String tidy(String text) {
        StringBuilder tidy = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int from = i;
            int ends = 0;
            while (i < text.length() && isSpace(text.charAt(i))) {
                ends += text.charAt(i++) == '\n' ? 1 : 0;
            }
            if (i == text.length()) {
                break;
            }
            if (i > from && !tidy.isEmpty()) {
                boolean foot = ends > 0 && endsWithFoot(tidy);
                tidy.append(ends == 0 ? " " : foot ? " \n" : ends == 1 ? "\n" : "\n\n");
            }
            int word = i;
            while (i < text.length() && !isSpace(text.charAt(i))) {
                i++;
            }
            tidy.append(text, word, i);
        }
        return tidy.append('\n').toString();
    }

    private static boolean endsWithFoot(StringBuilder text) {
        int end = text.length();
        return end >= 3 && text.charAt(end - 1) == '-' && text.charAt(end - 2) == '-' && text.charAt(end - 3) == '\n';
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\n' || c == '\t' || c == '\r';
    }
}
