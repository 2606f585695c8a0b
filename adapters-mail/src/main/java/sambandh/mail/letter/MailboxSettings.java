package sambandh.mail.letter;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A mailbox of an IMAP server.
 *
 * @param implicitTls TLS from the first byte ({@code imaps}); otherwise STARTTLS, see {@link #mustEncrypt}
 */
record MailboxSettings(String host, int port, boolean implicitTls, String user, String password, String folder) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]", Pattern.CASE_INSENSITIVE);

    /**
     * Reads {@code imaps://user:password@host:port/folder}; without a folder it is the inbox, and what is special in a
     * URL is percent-encoded.
     *
     * @throws IllegalArgumentException when it cannot be read; the message holds no password
     */
    static MailboxSettings of(String url) {
        URI uri = uri(url);
        boolean tls = "imaps".equals(uri.getScheme());
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (uri.getHost() == null || who.length != 2 || !(tls || "imap".equals(uri.getScheme()))) {
            throw unreadable();
        }
        String path = uri.getRawPath() == null ? "" : decoded(uri.getRawPath());
        return new MailboxSettings(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? 993 : 143,
                tls,
                decoded(who[0]),
                decoded(who[1]),
                path.length() < 2 ? "INBOX" : path.substring(1));
    }

    /** Whether nothing is said before STARTTLS: a password must not travel in the clear, save within this machine. */
    boolean mustEncrypt() {
        return !implicitTls && !LOOPBACK.matcher(host).matches();
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException wrong) {
            throw unreadable();
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "SAMBANDH_IMAP_URL cannot be read; write imaps://user:password@host:port/folder");
    }

    /** Without user and password, so that they reach no log. */
    @Override
    public String toString() {
        return (implicitTls ? "imaps://" : "imap://") + host + ":" + port + "/" + folder;
    }
}
