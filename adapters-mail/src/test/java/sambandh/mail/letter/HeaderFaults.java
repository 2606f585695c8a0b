package sambandh.mail.letter;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which headers there are, how often, and what stands in them. */
final class HeaderFaults {
    private static final List<String> ONCE =
            List.of("Date", "From", "To", "Message-ID", "Subject", "MIME-Version", "Content-Type", "Content-Language");
    private static final List<String> AT_MOST_ONCE = List.of(
            "Sender",
            "Reply-To",
            "In-Reply-To",
            "References",
            "Auto-Submitted",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "Content-Transfer-Encoding");
    private static final List<String> NEVER = List.of("Bcc", "Cc", "Return-Path", "Received");
    private static final Pattern DATE =
            Pattern.compile("[A-Z][a-z]{2}, \\d{1,2} [A-Z][a-z]{2} \\d{4} \\d\\d:\\d\\d:\\d\\d [+-]\\d{4}");
    private static final String ATOM = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern MESSAGE_ID =
            Pattern.compile("<" + ATOM + "(\\." + ATOM + ")*@" + ATOM + "(\\." + ATOM + ")*>");
    private static final Pattern ENCODED =
            Pattern.compile("=\\?([A-Za-z0-9-]+)\\?([BQ])\\?([A-Za-z0-9+/=!*_,.-]+)\\?=");

    private HeaderFaults() {}

    static void find(List<RawHeader> headers, List<String> faults) {
        for (String name : ONCE) {
            if (RawHeader.count(headers, name) != 1) {
                faults.add("required: " + name + " stands there " + RawHeader.count(headers, name) + " times");
            }
        }
        AT_MOST_ONCE.stream()
                .filter(name -> RawHeader.count(headers, name) > 1)
                .forEach(name -> faults.add("once: " + name));
        NEVER.stream().filter(name -> RawHeader.count(headers, name) > 0).forEach(name -> faults.add("never: " + name));
        date(RawHeader.value(headers, "Date"), faults);
        if (!MESSAGE_ID.matcher(RawHeader.value(headers, "Message-ID")).matches()) {
            faults.add("message-id: " + RawHeader.value(headers, "Message-ID"));
        }
        if (!RawHeader.value(headers, "MIME-Version").equals("1.0")) {
            faults.add("mime-version: " + RawHeader.value(headers, "MIME-Version"));
        }
        headers.forEach(header -> encodedWords(header, faults));
    }

    private static void date(String date, List<String> faults) {
        try {
            if (DATE.matcher(date).matches()) {
                var unused = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME);
                return;
            }
        } catch (DateTimeException wrong) {
            // told below
        }
        faults.add("date: " + date);
    }

    private static void encodedWords(RawHeader header, List<String> faults) {
        boolean unstructured = header.is("Subject") || header.is("From") || header.is("To") || header.is("Reply-To");
        for (String line : header.lines()) {
            for (String word : line.split("[ \t]+")) {
                if (!word.contains("=?")) {
                    continue;
                }
                Matcher encoded = ENCODED.matcher(word);
                if (!unstructured || !encoded.matches()) {
                    faults.add("encoded-word: " + header.name() + ": " + word);
                } else {
                    encodedWord(word, encoded, line, faults);
                }
            }
        }
    }

    private static void encodedWord(String word, Matcher encoded, String line, List<String> faults) {
        if (word.length() > 75 || line.length() > 76) {
            faults.add("encoded-word-75: " + line);
        }
        if (!encoded.group(1).equals("UTF-8")) {
            faults.add("encoded-word-charset: " + word);
        }
        try {
            byte[] bytes = encoded.group(2).equals("B")
                    ? Base64.getDecoder().decode(encoded.group(3))
                    : QuotedPrintable.ofWord(encoded.group(3));
            // each on its own: a character is never cut
            String words = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            if (words.codePoints().anyMatch(Character::isISOControl)) {
                faults.add("encoded-word-control: " + word);
            }
        } catch (CharacterCodingException | IllegalArgumentException wrong) {
            faults.add("encoded-word-decodes: " + word);
        }
    }
}
