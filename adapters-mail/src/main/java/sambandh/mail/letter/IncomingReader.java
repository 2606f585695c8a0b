package sambandh.mail.letter;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.application.letter.Incoming;
import sambandh.application.letter.Incoming.Kind;
import sambandh.domain.letter.LetterId;

/** Tells what a mail that came in says about which letter. Whatever it holds, this comes to an end. */
final class IncomingReader {
    private static final Session SESSION = Session.getInstance(new Properties());
    private static final Pattern OUR_ID =
            Pattern.compile("<([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})@letters\\.sambandh>");
    private static final Set<String> MACHINES = Set.of("auto_reply", "bulk", "junk", "list");

    private final @Nullable ReturnPaths returnPaths;

    /** @param returnPaths null where letters have none of their own; then nothing that comes back is believed */
    IncomingReader(@Nullable ReturnPaths returnPaths) {
        this.returnPaths = returnPaths;
    }

    Incoming read(byte[] mail) {
        String text = new String(mail, StandardCharsets.ISO_8859_1);
        try {
            MimeMessage message = new MimeMessage(SESSION, new ByteArrayInputStream(mail));
            String id = message.getHeader("Message-ID", " ");
            String digest = digest(id == null ? text : id + "\n" + message.getHeader("To", " "));
            return new Incoming(digest, kind(message, text));
        } catch (MessagingException | IOException | RuntimeException | StackOverflowError broken) {
            return unread(text);
        }
    }

    /** One that cannot be read. */
    Incoming unread(String name) {
        return new Incoming(digest(name), new Kind.Unreadable());
    }

    private Kind kind(MimeMessage message, String text) throws MessagingException, IOException {
        ContentType type = new ContentType(message.getContentType());
        if (!type.match("multipart/report")) {
            return answer(message);
        }
        // where the token stands does not matter, since nobody else can make it
        LetterId letter = returnPaths == null ? null : returnPaths.letter(text).orElse(null);
        String report = type.getParameter("report-type");
        if (letter == null) {
            return new Kind.Foreign();
        }
        if ("feedback-report".equalsIgnoreCase(report)) {
            return Reports.complaint(message, letter);
        }
        return Reports.delivery(message, letter);
    }

    private Kind answer(MimeMessage message) throws MessagingException {
        LetterId letter = answered(message).orElse(null);
        if (letter == null) {
            return new Kind.Foreign();
        }
        return isFromAMachine(message) ? new Kind.Automatic() : new Kind.Replied(letter);
    }

    private Optional<LetterId> answered(MimeMessage message) throws MessagingException {
        String before = header(message, "In-Reply-To") + " " + header(message, "References");
        Matcher id = OUR_ID.matcher(before);
        if (id.find()) {
            return Optional.of(new LetterId(UUID.fromString(id.group(1))));
        }
        StringBuilder headers = new StringBuilder();
        for (Header header : Collections.list(message.getAllHeaders())) {
            headers.append(header.getValue()).append('\n');
        }
        return returnPaths == null ? Optional.empty() : returnPaths.letter(headers.toString());
    }

    /** RFC 3834, and what was usual before it. */
    private static boolean isFromAMachine(MimeMessage message) throws MessagingException {
        String submitted = header(message, "Auto-Submitted");
        return !submitted.isEmpty() && !submitted.startsWith("no")
                || MACHINES.contains(header(message, "Precedence"))
                || !header(message, "X-Autoreply").isEmpty()
                || !header(message, "X-Autorespond").isEmpty()
                || !header(message, "List-Id").isEmpty()
                || header(message, "Return-Path").equals("<>")
                || header(message, "From").contains("mailer-daemon@");
    }

    private static String header(MimeMessage message, String name) throws MessagingException {
        String value = message.getHeader(name, " ");
        return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
    }

    private static String digest(String text) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
