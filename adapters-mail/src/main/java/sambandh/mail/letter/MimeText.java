package sambandh.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeUtility;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;

/** The bytes of a message with a text in plain and in HTML. Headers first, then the text. */
final class MimeText {
    private static final String END = "\r\n";
    private static final Pattern CONTROLS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern LINE_ENDS = Pattern.compile("\r\n|\r|\n");

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
        return CONTROLS.matcher(text).replaceAll(" ").strip();
    }

    /** @param value in ASCII, in one line or folded */
    void header(String name, String value) {
        ascii(name + ": " + MimeUtility.fold(name.length() + 2, value) + END);
    }

    /** @param words in any script; whatever they hold, they make one header */
    void headerOfWords(String name, String words) {
        try {
            header(name, MimeUtility.encodeText(oneLine(words), StandardCharsets.UTF_8.name(), null));
        } catch (UnsupportedEncodingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    void alternatives(String plain, String html) throws MessagingException {
        header("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"");
        part("plain", plain);
        part("html", html);
        ascii(END + "--" + boundary + "--" + END);
    }

    private void part(String type, String text) throws MessagingException {
        byte[] content = LINE_ENDS.matcher(text).replaceAll(END).getBytes(StandardCharsets.UTF_8);
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

    private void quotedPrintable(byte[] content) throws MessagingException {
        try (OutputStream encoder = MimeUtility.encode(bytes, "quoted-printable")) {
            encoder.write(content);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    byte[] bytes() {
        return bytes.toByteArray();
    }

    private void ascii(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
}
