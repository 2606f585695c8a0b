package sambandh.domain.shared;

import java.text.Normalizer;

/** Text as people write it, in any script: composed (NFC), trimmed, without control characters. */
public final class Text {
    private Text() {}

    /**
     * One line of text.
     *
     * @param atMost the longest allowed, in code points
     * @throws InvalidValue {@code required}, {@code too_long}, {@code invalid_text}
     */
    public static String line(String raw, int atMost) {
        if (raw.length() <= atMost && isPlain(raw)) {
            return raw;
        }
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC).strip();
        if (text.codePoints().noneMatch(Text::isSeen)) {
            throw new InvalidValue("required", "This field must not be empty.");
        }
        if (text.codePoints().anyMatch(Text::breaksALine)) {
            throw new InvalidValue("invalid_text", "Line breaks and control characters are not allowed here.");
        }
        return limited(text, atMost);
    }

    /** Text of several lines: line feeds and tabs are kept, CR LF becomes LF, other control characters are refused. */
    public static String block(String raw, int atMost) {
        String text = Normalizer.normalize(raw, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .strip();
        if (text.codePoints().noneMatch(Text::isSeen)) {
            throw new InvalidValue("required", "This field must not be empty.");
        }
        if (text.codePoints().anyMatch(c -> c != '\n' && c != '\t' && breaksALine(c))) {
            throw new InvalidValue("invalid_text", "Control characters are not allowed here.");
        }
        return limited(text, atMost);
    }

    /** How many bytes it takes in UTF-8; half of a surrogate pair, which is no text, counts as three. */
    public static int bytes(String text) {
        return text.codePoints()
                .map(c -> c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4)
                .sum();
    }

    private static String limited(String text, int atMost) {
        if (text.codePointCount(0, text.length()) > atMost) {
            throw new InvalidValue("too_long", "At most " + atMost + " characters are allowed here.");
        }
        return text;
    }

    /** Whether it is as it should be for sure, which most text is that comes back out of the database: spares looking closer. */
    private static boolean isPlain(String raw) {
        int last = raw.length() - 1;
        if (last < 0 || raw.charAt(0) == ' ' || raw.charAt(last) == ' ') {
            return false;
        }
        for (int i = 0; i <= last; i++) {
            char c = raw.charAt(i);
            if (c < ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }

    /** Not a space of whatever width, nor a sign that only joins or separates others. */
    private static boolean isSeen(int c) {
        return !Character.isSpaceChar(c) && !Character.isWhitespace(c) && Character.getType(c) != Character.FORMAT;
    }

    private static boolean breaksALine(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
