package sambandh.mail.letter;

import com.ibm.icu.util.ULocale;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A text and the same in HTML, each decodable, in UTF-8, in the language and direction that it says. */
final class PartFaults {
    private static final Pattern ALTERNATIVE =
            Pattern.compile("multipart/alternative;\\s*boundary=\"([0-9A-Za-z'()+_,./:=? -]{0,69}[^ \"])\"");
    private static final Pattern HTML = Pattern.compile("<html\\b[^>]*>", Pattern.CASE_INSENSITIVE);

    private PartFaults() {}

    static void find(List<RawHeader> headers, String body, List<String> faults) {
        Matcher type = ALTERNATIVE.matcher(RawHeader.value(headers, "Content-Type"));
        if (!type.matches()) {
            faults.add("content-type: " + RawHeader.value(headers, "Content-Type"));
            return;
        }
        String delimiter = "--" + type.group(1);
        List<String> parts = parts(body, delimiter);
        if (parts.size() != 4
                || !parts.getFirst().isBlank()
                || !parts.getLast().isBlank()
                || !body.contains("\r\n" + delimiter + "--\r\n")) {
            faults.add("boundary: not two parts between " + delimiter);
            return;
        }
        part(parts.get(1), "text/plain; charset=UTF-8", faults);
        String html = part(parts.get(2), "text/html; charset=UTF-8", faults);
        html(html, RawHeader.value(headers, "Content-Language"), faults);
    }

    /** Before the first delimiter, between each two, and after the last. */
    private static List<String> parts(String body, String delimiter) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        for (String line : body.split("\r\n", -1)) {
            if (line.startsWith(delimiter)) {
                parts.add(part.toString());
                part.setLength(0);
            } else {
                part.append(line).append("\r\n");
            }
        }
        parts.add(part.toString());
        return parts;
    }

    private static String part(String part, String type, List<String> faults) {
        int end = part.indexOf("\r\n\r\n");
        if (end < 0) {
            faults.add("part-headers: they do not end");
            return "";
        }
        List<RawHeader> headers = RawHeader.read(part.substring(0, end + 2), faults);
        if (!RawHeader.value(headers, "Content-Type").equals(type)) {
            faults.add("part-type: " + RawHeader.value(headers, "Content-Type"));
        }
        // the line's end before a delimiter belongs to the delimiter
        String content = part.substring(end + 4, part.length() - 2);
        try {
            byte[] bytes = decoded(RawHeader.value(headers, "Content-Transfer-Encoding"), content);
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (text.isBlank() || text.chars().anyMatch(c -> Character.isISOControl(c) && "\r\n\t".indexOf(c) < 0)) {
                faults.add("part-text: empty, or with control characters");
            }
            return text;
        } catch (CharacterCodingException | IllegalArgumentException wrong) {
            faults.add("part-decodes: " + type);
            return "";
        }
    }

    private static byte[] decoded(String encoding, String content) {
        return switch (encoding) {
            case "quoted-printable" -> QuotedPrintable.of(content);
            case "base64" -> base64(content);
            default -> throw new IllegalArgumentException(encoding);
        };
    }

    private static byte[] base64(String content) {
        String[] lines = content.split("\r\n", -1);
        for (int n = 0; n < lines.length; n++) {
            boolean last = n == lines.length - 1;
            if (lines[n].length() > 76 || !last && (lines[n].isEmpty() || lines[n].endsWith("="))) {
                throw new IllegalArgumentException(lines[n]);
            }
        }
        return Base64.getDecoder().decode(content.replace("\r\n", ""));
    }

    private static void html(String html, String language, List<String> faults) {
        Matcher root = HTML.matcher(html);
        if (!root.find()) {
            faults.add("html: no <html>");
            return;
        }
        String dir = ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
        if (!root.group().contains("lang=\"" + language + "\"")) {
            faults.add("html-lang: " + root.group() + " is not " + language);
        }
        if (!root.group().contains("dir=\"" + dir + "\"")) {
            faults.add("html-dir: " + root.group() + " is not " + dir);
        }
    }
}
