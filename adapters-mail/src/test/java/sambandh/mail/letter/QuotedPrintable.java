package sambandh.mail.letter;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;

/** Decodes strictly; what is not as RFC 2045 (or 2047) writes it is an {@link IllegalArgumentException}. */
final class QuotedPrintable {
    private static final Pattern LINE = Pattern.compile("([!-<>-~ \\t]|=[0-9A-F]{2}){0,75}=?");

    private QuotedPrintable() {}

    static byte[] of(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] lines = text.split("\r\n", -1);
        for (int n = 0; n < lines.length; n++) {
            String line = lines[n];
            if (line.length() > 76 || !LINE.matcher(line).matches() || line.endsWith(" ") || line.endsWith("\t")) {
                throw new IllegalArgumentException(line);
            }
            boolean soft = line.endsWith("=");
            out.writeBytes(bytes(soft ? line.substring(0, line.length() - 1) : line));
            if (!soft && n + 1 < lines.length) {
                out.writeBytes(new byte[] {'\r', '\n'});
            }
        }
        return out.toByteArray();
    }

    static byte[] ofWord(String text) {
        return bytes(text.replace('_', ' '));
    }

    private static byte[] bytes(String text) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) == '=') {
                out.write(Integer.parseInt(text.substring(at + 1, at + 3), 16));
                at += 2;
            } else {
                out.write(text.charAt(at));
            }
        }
        return out.toByteArray();
    }
}
