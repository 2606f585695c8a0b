package sambandh.mail.letter;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Words in headers (RFC 2047). The library's own looks for its parts on the class path at every call. */
final class EncodedWords {
    private static final int BYTES_EACH = 39;
    private static final int LONGEST_QUOTED = 66;

    private EncodedWords() {}

    /** As they are where they are plain ASCII; otherwise in parts of one line each, folded. */
    static String of(String words) {
        return isPlain(words) ? words : encoded(words);
    }

    /** A name before an address. A long one is encoded too, since what stands in quotes cannot be folded safely. */
    static String phrase(String name) {
        String quoted = '"' + name.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
        return isPlain(name) && quoted.length() <= LONGEST_QUOTED ? quoted : encoded(name);
    }

    /** Nor anything that looks encoded already. */
    private static boolean isPlain(String words) {
        return words.chars().allMatch(c -> c >= ' ' && c < 127) && !words.contains("=?");
    }

    private static String encoded(String words) {
        StringBuilder all = new StringBuilder();
        StringBuilder part = new StringBuilder();
        int bytes = 0;
        for (int c : words.codePoints().toArray()) {
            int more = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (bytes + more > BYTES_EACH) {
                word(all, part);
                bytes = 0;
            }
            part.appendCodePoint(c);
            bytes += more;
        }
        word(all, part);
        return all.toString();
    }

    private static void word(StringBuilder all, StringBuilder part) {
        byte[] bytes = part.toString().getBytes(StandardCharsets.UTF_8);
        all.append(all.isEmpty() ? "" : "\r\n ")
                .append("=?UTF-8?B?")
                .append(Base64.getEncoder().encodeToString(bytes))
                .append("?=");
        part.setLength(0);
    }
}
