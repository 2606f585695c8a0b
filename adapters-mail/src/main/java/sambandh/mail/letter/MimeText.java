package sambandh.mail.letter;

import jakarta.mail.internet.MimeUtility;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

/** The bytes of a message with a text in plain and in HTML. Headers first, then the text. */
final class MimeText {
    private static final String END = "\r\n";
    private static final byte[] HEX = "0123456789ABCDEF".getBytes(StandardCharsets.US_ASCII);
    /** What quoted-printable leaves as it is, wherever it stands. */
    private static final boolean[] LEGIBLE = new boolean[256];

    static {
        Arrays.fill(LEGIBLE, '!', '~' + 1, true);
        LEGIBLE['='] = false;
    }

    /** Of a line of quoted-printable, without the sign that it goes on. */
    private static final int LONGEST = 75;

    private final String boundary;
    private byte[] bytes = new byte[16_384];
    private int length;

    /** @param id of this message only */
    MimeText(String id) {
        // neither base64 nor quoted-printable ever has =_
        boundary = "=_" + id;
        header("MIME-Version", "1.0");
    }

    /** Without what could end a header. */
    static String oneLine(String text) {
        if (text.codePoints().noneMatch(MimeText::endsLine)) {
            return text.strip();
        }
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().forEach(c -> line.appendCodePoint(endsLine(c) ? ' ' : c));
        return line.toString().strip();
    }

    private static boolean endsLine(int c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029;
    }

    /** @param value in ASCII, without what ends a line */
    void header(String name, String value) {
        boolean fits = name.length() + 2 + value.length() <= LONGEST;
        // one long word, such as a link, has a line of its own
        String folded = fits
                ? " " + value
                : value.indexOf(' ') >= 0 ? " " + MimeUtility.fold(name.length() + 2, value) : END + " " + value;
        ascii(name + ":" + folded + END);
    }

    /** @param words in any script; whatever they hold, they make one header */
    void headerOfWords(String name, String words) {
        String encoded = EncodedWords.of(oneLine(words));
        ascii(name + ": " + (encoded.contains(END) ? encoded : MimeUtility.fold(name.length() + 2, encoded)) + END);
    }

    /** @param person in any script; may be empty */
    void headerOfAddress(String name, String person, String address) {
        String phrase = EncodedWords.phrase(oneLine(person));
        // folded always: whoever reads it joins the lines again
        ascii(name + ": " + phrase + END + " <" + address + ">" + END);
    }

    void alternatives(String plain, String html) {
        header("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        part("plain", plain);
        part("html", html);
        ascii(END + "--" + boundary + "--" + END);
    }

    private void part(String type, String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_8);
        boolean legible = isMostlyAscii(content);
        ascii(END + "--" + boundary + END + "Content-Type: text/" + type + "; charset=UTF-8" + END
                + "Content-Transfer-Encoding: " + (legible ? "quoted-printable" : "base64") + END + END);
        if (legible) {
            quotedPrintable(content);
        } else {
            add(Base64.getMimeEncoder().encode(withEnds(content)));
        }
    }

    /** Up to there quoted-printable is the shorter of the two. */
    private static boolean isMostlyAscii(byte[] content) {
        int others = 0;
        for (byte b : content) {
            others += b < 0 ? 1 : 0;
        }
        return others * 6 <= content.length;
    }

    /** Each line ends as lines of mail do. */
    private static byte[] withEnds(byte[] content) {
        byte[] out = new byte[2 * content.length];
        int end = 0;
        for (int at = 0; at < content.length; at++) {
            byte b = content[at];
            if (b != '\n' && b != '\r') {
                out[end++] = b;
            } else if (b == '\r' || at == 0 || content[at - 1] != '\r') {
                out[end++] = '\r';
                out[end++] = '\n';
            }
        }
        return Arrays.copyOf(out, end);
    }

    private void quotedPrintable(byte[] content) {
        int column = 0;
        for (int at = 0; at < content.length; ) {
            room(LONGEST + 3);
            int plain = plain(content, at, LONGEST - column);
            System.arraycopy(content, at, bytes, length, plain);
            length += plain;
            at += plain;
            column += plain;
            if (at == content.length) {
                return;
            }
            byte b = content[at];
            if (b == '\n' || b == '\r') {
                at += b == '\r' && at + 1 < content.length && content[at + 1] == '\n' ? 2 : 1;
                end();
                column = 0;
            } else if (column + (isPlain(content, at) ? 1 : 3) > LONGEST) {
                bytes[length++] = '=';
                end();
                column = 0;
            } else {
                bytes[length++] = '=';
                bytes[length++] = HEX[(b >> 4) & 15];
                bytes[length++] = HEX[b & 15];
                column += 3;
                at++;
            }
        }
    }

    /** How many of the next stay as they are. */
    private static int plain(byte[] content, int from, int atMost) {
        int end = Math.min(content.length, from + atMost);
        int at = from;
        while (at < end && (LEGIBLE[content[at] & 0xff] || isBlank(content[at]))) {
            at++;
        }
        return at > from && isBlank(content[at - 1]) && endsLine(content, at) ? at - 1 - from : at - from;
    }

    private static boolean isPlain(byte[] content, int at) {
        return plain(content, at, 1) == 1;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\t';
    }

    /** A blank there could be lost on the way. */
    private static boolean endsLine(byte[] content, int at) {
        return at == content.length || content[at] == '\r' || content[at] == '\n';
    }

    byte[] bytes() {
        return Arrays.copyOf(bytes, length);
    }

    private void end() {
        bytes[length++] = '\r';
        bytes[length++] = '\n';
    }

    private void ascii(String text) {
        add(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void add(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    private void room(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, length + more));
        }
    }
}
