package sambandh.mail.letter;

import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The bytes of a message with a text in plain and in HTML. Headers first, then the text. */
final class MimeText {
    private static final String END = "\r\n";
    private static final String HEX = "0123456789ABCDEF";
    /** Of a line of quoted-printable, without the sign that it goes on. */
    private static final int LONGEST = 75;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(8_192);
    private final String boundary;

    /** @param id of this message only */
    MimeText(String id) {
        // neither base64 nor quoted-printable ever has =_
        boundary = "=_" + id;
        header("MIME-Version", "1.0");
    }

    /** Without what could end a header. */
    static String oneLine(String text) {
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
        String folded =
                fits || value.indexOf(' ') >= 0 ? " " + MimeUtility.fold(name.length() + 2, value) : END + " " + value;
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
        byte[] content =
                text.replace(END, "\n").replace("\r", "\n").replace("\n", END).getBytes(StandardCharsets.UTF_8);
        boolean legible = isMostlyAscii(content);
        ascii(END + "--" + boundary + END);
        header("Content-Type", "text/" + type + "; charset=UTF-8");
        header("Content-Transfer-Encoding", legible ? "quoted-printable" : "base64");
        ascii(END);
        if (legible) {
            quotedPrintable(content);
        } else {
            bytes.writeBytes(Base64.getMimeEncoder().encode(content));
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

    private void quotedPrintable(byte[] content) {
        // three for each byte, and three for each line that goes on
        byte[] out = new byte[3 * content.length + 9 * (content.length / LONGEST + 1) + 3];
        int end = 0;
        int column = 0;
        for (int at = 0; at < content.length; at++) {
            byte b = content[at];
            boolean isEnd = b == '\r' || b == '\n';
            boolean plain = isEnd || isLegible(b, at + 1 == content.length || content[at + 1] == '\r');
            if (!isEnd && column + (plain ? 1 : 3) > LONGEST) {
                out[end++] = '=';
                out[end++] = '\r';
                out[end++] = '\n';
                column = 0;
            }
            if (plain) {
                out[end++] = b;
            } else {
                out[end++] = '=';
                out[end++] = (byte) HEX.charAt((b >> 4) & 15);
                out[end++] = (byte) HEX.charAt(b & 15);
            }
            column = isEnd ? 0 : column + (plain ? 1 : 3);
        }
        bytes.write(out, 0, end);
    }

    /** A blank at the end of a line could be lost on the way. */
    private static boolean isLegible(byte b, boolean atEnd) {
        return b == ' ' || b == '\t' ? !atEnd : b > ' ' && b < 127 && b != '=';
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void ascii(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
