package sambandh.mail.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sambandh.application.letter.Incoming.Kind;
import sambandh.domain.letter.DeliveryStatus;
import sambandh.domain.letter.LetterId;

/** Reads multipart/report (RFC 6522): of delivery (RFC 3464) and of complaints (RFC 5965). */
final class Reports {
    private static final int DEEPEST = 5;
    private static final int MOST_BYTES = 64_000;
    private static final int LONGEST = 300;
    private static final Pattern STATUS = Pattern.compile("\\b([45]\\.\\d{1,3}\\.\\d{1,3})\\b");
    private static final Pattern REPLY = Pattern.compile("\\b([45])\\d\\d[ -]");

    private Reports() {}

    static Kind delivery(Part message, LetterId letter) throws MessagingException, IOException {
        Optional<String> report = part(message, "message/delivery-status", 0);
        if (report.isEmpty()) {
            return new Kind.Unreadable();
        }
        Kind delayed = new Kind.Foreign();
        for (String recipient : report.get().split("\n\n+")) {
            Map<String, String> fields = fields(recipient);
            String action = fields.getOrDefault("action", "").toLowerCase(Locale.ROOT);
            if (action.startsWith("failed")) {
                String said = fields.getOrDefault("diagnostic-code", "");
                return new Kind.Bounced(letter, status(fields.getOrDefault("status", ""), said), line(said));
            }
            if (action.startsWith("delayed")) {
                delayed = new Kind.Delayed(letter);
            }
        }
        return delayed;
    }

    static Kind complaint(Part message, LetterId letter) throws MessagingException, IOException {
        Optional<String> report = part(message, "message/feedback-report", 0);
        if (report.isEmpty()) {
            return new Kind.Unreadable();
        }
        String type = fields(report.get()).getOrDefault("feedback-type", "").toLowerCase(Locale.ROOT);
        return type.startsWith("not-spam") ? new Kind.Foreign() : new Kind.Complained(letter);
    }

    /** The most exact of what is said; what says nothing of the kind is taken for something that passes. */
    private static DeliveryStatus status(String status, String said) {
        Matcher own = STATUS.matcher(status);
        Matcher inWords = STATUS.matcher(said);
        String code = own.find() ? own.group(1) : "";
        if (code.isEmpty() || code.endsWith(".0.0")) {
            Matcher reply = REPLY.matcher(said);
            code = inWords.find() ? inWords.group(1) : code.isEmpty() && reply.find() ? reply.group(1) + ".0.0" : code;
        }
        return new DeliveryStatus(code.isEmpty() ? "4.0.0" : code);
    }

    private static String line(String said) {
        String line = MimeText.oneLine(said);
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }

    /** Folded lines joined; the first of each name. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String field : text.split("\n(?![ \t])")) {
            int colon = field.indexOf(':');
            if (colon > 0) {
                fields.putIfAbsent(
                        field.substring(0, colon).strip().toLowerCase(Locale.ROOT),
                        field.substring(colon + 1).strip());
            }
        }
        return fields;
    }

    private static Optional<String> part(Part part, String type, int depth) throws MessagingException, IOException {
        if (depth > DEEPEST) {
            return Optional.empty();
        }
        if (part.isMimeType(type)) {
            try (InputStream in = part.getInputStream()) {
                String text = new String(in.readNBytes(MOST_BYTES), StandardCharsets.ISO_8859_1);
                return Optional.of(text.replace("\r\n", "\n"));
            }
        }
        if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart parts) {
            for (int n = 0; n < Math.min(parts.getCount(), 20); n++) {
                Optional<String> found = part(parts.getBodyPart(n), type, depth + 1);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }
}
