package sambandh.mail.letter;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.EmailAddress;

/**
 * Signs messages for a domain (RFC 6376, relaxed/relaxed; RFC 8463 for Ed25519). Made for messages whose bytes are there
 * already and are this program's own: each header stands there once, all is ASCII, lines end with CRLF.
 *
 * @param domain whose DNS holds the key
 * @param selector under which name
 */
record Dkim(String domain, String selector, DkimKey key) {
    private static final Pattern SPACES = Pattern.compile("[ \t]+");

    /** Those of them that a message has; From once more, so that nobody can add another. */
    private static final List<String> SIGNED = List.of(
            "From",
            "To",
            "Subject",
            "Date",
            "Message-ID",
            "Reply-To",
            "MIME-Version",
            "Content-Type",
            "Content-Language",
            "Auto-Submitted",
            "List-Unsubscribe",
            "List-Unsubscribe-Post");

    private static final String END = "\r\n";
    private static final Pattern NAME =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)*");
    private static final int LINE = 72;

    /**
     * Reads {@code SAMBANDH_DKIM_DOMAIN}, {@code _SELECTOR} and {@code _KEY}.
     *
     * @param from whom letters come from
     * @return null where none of the three is set
     * @throws IllegalArgumentException with what is wrong or missing
     */
    static @Nullable Dkim of(String domain, String selector, String key, @Nullable EmailAddress from) {
        if (domain.isBlank() && selector.isBlank() && key.isBlank()) {
            return null;
        }
        if (domain.isBlank() || selector.isBlank() || key.isBlank()) {
            throw new IllegalArgumentException(
                    "To sign letters set all three: SAMBANDH_DKIM_DOMAIN, SAMBANDH_DKIM_SELECTOR, SAMBANDH_DKIM_KEY.");
        }
        String name = name("SAMBANDH_DKIM_DOMAIN", domain);
        if (from == null) {
            throw new IllegalArgumentException("Letters are signed for " + name
                    + ", so they must come from an address there: set SAMBANDH_MAIL_FROM to it.");
        }
        String sender =
                from.value().substring(from.value().lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        if (!sender.equals(name) && !sender.endsWith("." + name)) {
            throw new IllegalArgumentException("SAMBANDH_DKIM_DOMAIN is " + name + ", but letters come from " + sender
                    + ": receivers would take the signature for a stranger's. Let SAMBANDH_MAIL_FROM be an address in "
                    + name + ", or sign for " + sender + ".");
        }
        return new Dkim(name, name("SAMBANDH_DKIM_SELECTOR", selector), DkimKey.read(key));
    }

    private static String name(String setting, String value) {
        String name = value.strip().toLowerCase(Locale.ROOT);
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    setting + " cannot be read: write it as it stands in the DNS, in ASCII.");
        }
        return name;
    }

    /** What must stand in the DNS: the name, the type, and the text. */
    String record() {
        return selector + "._domainkey." + domain + " TXT \"v=DKIM1; k=" + key.kind() + "; p=" + key.published() + "\"";
    }

    /** The message with its signature before it. */
    byte[] signed(byte[] message, Instant at) {
        String text = new String(message, StandardCharsets.US_ASCII);
        int end = text.indexOf(END + END);
        Map<String, String> headers = headers(text.substring(0, end + END.length()));
        List<String> names = new ArrayList<>(
                SIGNED.stream().filter(name -> headers.containsKey(lower(name))).toList());
        StringBuilder toSign = new StringBuilder();
        names.forEach(name -> toSign.append(headers.get(lower(name))).append(END));
        names.add("From");
        String header = header(names, sha256(RelaxedBody.of(text.substring(end + 2 * END.length()))), at);
        byte[] signature = sign(toSign.append(relaxed(header)).toString());
        byte[] first = (header + folded(Base64.getEncoder().encodeToString(signature)) + END)
                .getBytes(StandardCharsets.US_ASCII);
        byte[] all = new byte[first.length + message.length];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(message, 0, all, first.length, message.length);
        return all;
    }

    private String header(List<String> names, byte[] body, Instant at) {
        String half = String.join(":", names.subList(0, names.size() / 2));
        String rest = String.join(":", names.subList(names.size() / 2, names.size()));
        return "DKIM-Signature: v=1; a=" + key.kind() + "-sha256; c=relaxed/relaxed;" + END
                + " d=" + domain + ";" + END
                + " s=" + selector + "; t=" + at.getEpochSecond() + ";" + END
                + " h=" + half + ":" + END + "  " + rest + ";" + END
                + " bh=" + Base64.getEncoder().encodeToString(body) + ";" + END
                + " b=";
    }

    /** By its name in lower case, as it is signed. */
    private static Map<String, String> headers(String block) {
        Map<String, String> headers = new HashMap<>();
        for (String header : block.split("\r\n(?![ \t])")) {
            headers.put(lower(header.substring(0, header.indexOf(':'))), relaxed(header));
        }
        return headers;
    }

    private static String relaxed(String header) {
        int colon = header.indexOf(':');
        String value =
                SPACES.matcher(header.substring(colon + 1).replace(END, "")).replaceAll(" ");
        return lower(header.substring(0, colon)) + ":" + value.strip();
    }

    private byte[] sign(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            boolean rsa = key.kind().equals("rsa");
            Signature signature = Signature.getInstance(rsa ? "SHA256withRSA" : "Ed25519");
            signature.initSign(key.secret());
            signature.update(rsa ? bytes : sha256(bytes));
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String folded(String base64) {
        StringBuilder lines = new StringBuilder();
        for (int at = 0; at < base64.length(); at += LINE) {
            lines.append(at == 0 ? "" : END + " ").append(base64, at, Math.min(at + LINE, base64.length()));
        }
        return lines.toString();
    }

    private static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
