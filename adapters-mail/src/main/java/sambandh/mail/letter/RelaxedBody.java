package sambandh.mail.letter;

import java.nio.charset.StandardCharsets;

/** The body of a message as it is signed, so that what servers do to blanks on the way breaks no signature (RFC 6376 3.4.4). */
final class RelaxedBody {
    private RelaxedBody() {}

    /** @param body in ASCII, lines end with CRLF */
    static byte[] of(String body) {
        StringBuilder relaxed = new StringBuilder(body.length() + 2);
        int kept = 0;
        for (String line : body.split("\r\n", -1)) {
            boolean blank = false;
            int begin = relaxed.length();
            for (int at = 0; at < line.length(); at++) {
                char c = line.charAt(at);
                if (c == ' ' || c == '\t') {
                    blank = true;
                } else {
                    relaxed.append(blank ? " " : "").append(c);
                    blank = false;
                }
            }
            if (relaxed.length() > begin) {
                kept = relaxed.length() + 2;
            }
            relaxed.append("\r\n");
        }
        // empty lines at the end do not count
        relaxed.setLength(kept);
        return relaxed.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
