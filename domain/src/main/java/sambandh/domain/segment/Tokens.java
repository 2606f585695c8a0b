package sambandh.domain.segment;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import sambandh.domain.segment.Tokens.Token.Kind;

/** The words, numbers, texts and signs that a condition in text form is made of. */
final class Tokens {
    private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]+(\\.[0-9]+)?");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_./+\\-\u200c\u200d]+");
    private static final List<String> SIGNS = List.of("!=", ">=", "<=", "=", ">", "<", "(", ")", ",", ":");

    /**
     * @param text what it says; of texts without quotes
     * @param line from 1
     * @param column from 1, in characters
     */
    record Token(Kind kind, String text, int line, int column) {
        enum Kind {
            WORD,
            NUMBER,
            TEXT,
            SIGN,
            END
        }

        boolean is(String word) {
            return (kind == Kind.WORD && text.equalsIgnoreCase(word)) || (kind == Kind.SIGN && text.equals(word));
        }

        String shown() {
            return switch (kind) {
                case END -> "the end";
                case TEXT -> "a text in quotes";
                default ->
                    text.codePointCount(0, text.length()) > 40
                            ? text.substring(0, text.offsetByCodePoints(0, 40)) + "…"
                            : text;
            };
        }
    }

    private final String source;
    private final List<Token> tokens = new ArrayList<>();
    private int at;
    private int line = 1;
    private int column = 1;

    private Tokens(String source) {
        this.source = source;
    }

    /** @throws TextFault at the first thing that is nothing of them */
    static List<Token> of(String source) {
        Tokens reader = new Tokens(source);
        while (reader.at < source.length()) {
            reader.next();
        }
        reader.add(Kind.END, "", 0);
        return reader.tokens;
    }

    /** Whether it can stand without quotes and is read as a word again. */
    static boolean isWord(String text) {
        return WORD.matcher(text).matches()
                && !NUMBER.matcher(text).matches()
                && !text.equalsIgnoreCase("true")
                && !text.equalsIgnoreCase("false");
    }

    private void next() {
        char c = source.charAt(at);
        if (Character.isWhitespace(c)) {
            forward(1);
            return;
        }
        if (c == '"') {
            text();
            return;
        }
        var word = WORD.matcher(source).region(at, source.length());
        if (word.lookingAt()) {
            String text = word.group();
            add(NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.WORD, text, text.length());
            return;
        }
        for (String sign : SIGNS) {
            if (source.startsWith(sign, at)) {
                add(Kind.SIGN, sign, sign.length());
                return;
            }
        }
        String shown = new String(Character.toChars(source.codePointAt(at)));
        throw new TextFault(here(), "unexpected", "Nothing here begins with " + shown + ".");
    }

    private void text() {
        StringBuilder text = new StringBuilder();
        int i = at + 1;
        while (i < source.length() && source.charAt(i) != '"') {
            boolean escaped = source.charAt(i) == '\\' && i + 1 < source.length();
            i += escaped ? 1 : 0;
            text.append(source.charAt(i));
            i++;
        }
        if (i >= source.length()) {
            throw new TextFault(here(), "unexpected", "The text that begins here has no closing quote.");
        }
        add(Kind.TEXT, text.toString(), i + 1 - at);
    }

    private Token here() {
        return new Token(Kind.END, "", line, column);
    }

    private void add(Kind kind, String text, int length) {
        tokens.add(new Token(kind, text, line, column));
        forward(length);
    }

    private void forward(int length) {
        int end = at + length;
        while (at < end) {
            int c = source.codePointAt(at);
            at += Character.charCount(c);
            line += c == '\n' ? 1 : 0;
            column = c == '\n' ? 1 : column + 1;
        }
    }
}
