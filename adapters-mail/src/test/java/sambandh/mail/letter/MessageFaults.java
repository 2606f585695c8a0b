package sambandh.mail.letter;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What is wrong with the bytes of a letter, by RFC 5322, 2045 to 2047, 6376 and 8058, and by what we want of letters:
 * text and HTML in UTF-8, the language and direction told, nothing but ASCII on the wire.
 */
public final class MessageFaults {
    private static final int MUST = 998;
    private static final int SHOULD = 78;

    private MessageFaults() {}

    /** Each begins with the rule's name; empty for a sound one. */
    public static List<String> of(byte[] message) {
        List<String> faults = new ArrayList<>();
        String text = new String(message, StandardCharsets.ISO_8859_1);
        bytes(text, faults);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            faults.add("end-of-headers: there is none");
            return faults;
        }
        List<RawHeader> headers = RawHeader.read(text.substring(0, end + 2), faults);
        HeaderFaults.find(headers, faults);
        AddressFaults.find(headers, faults);
        UnsubscribeFaults.find(headers, faults);
        SignatureFaults.find(headers, faults);
        PartFaults.find(headers, text.substring(end + 4), faults);
        return faults;
    }

    private static void bytes(String text, List<String> faults) {
        if (!text.chars().allMatch(c -> c == '\r' || c == '\n' || c == '\t' || (c >= ' ' && c < 127))) {
            faults.add("ascii: a byte that is no printable ASCII");
        }
        String without = text.replace("\r\n", "");
        if (without.indexOf('\r') >= 0 || without.indexOf('\n') >= 0) {
            faults.add("bare: a CR without LF or the other way round");
        }
        if (!text.endsWith("\r\n")) {
            faults.add("end-of-message: the last line does not end");
        }
        for (String line : text.split("\r\n", -1)) {
            if (line.length() > MUST) {
                faults.add("line-998: " + line.length());
            } else if (line.length() > SHOULD && couldBeFolded(line)) {
                faults.add("line-78: " + line);
            }
        }
    }

    /** One long word alone, such as a link, may be longer. */
    private static boolean couldBeFolded(String line) {
        return line.strip().contains(" ");
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
