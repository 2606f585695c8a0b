package sambandh.mail.letter;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sambandh.domain.shared.EmailAddress;
import sambandh.domain.shared.InvalidValue;

/**
 * A mail server.
 *
 * @param implicitTls TLS from the first byte ({@code smtps}); otherwise STARTTLS, see {@link #mustEncrypt}
 * @param user null for a server that asks for no sign-in
 * @param from null to write from the company's own address
 */
record MailSettings(
        String host,
        int port,
        boolean implicitTls,
        @Nullable String user,
        @Nullable String password,
        @Nullable EmailAddress from) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]", Pattern.CASE_INSENSITIVE);

    /**
     * Reads {@code smtp://user:password@host:port?from=letters@example.com}; all but the host may be missing, and what is
     * special in a URL is percent-encoded.
     *
     * @throws IllegalArgumentException when it cannot be read; the message holds no password
     */
    static MailSettings of(String url, @Nullable String from) {
        URI uri = uri(url);
        boolean tls = "smtps".equals(uri.getScheme());
        if (uri.getHost() == null || !(tls || "smtp".equals(uri.getScheme()))) {
            throw unreadable();
        }
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return new MailSettings(
                uri.getHost(),
                uri.getPort() > 0 ? uri.getPort() : tls ? 465 : 587,
                tls,
                who.length == 0 ? null : decoded(who[0]),
                who.length < 2 ? null : decoded(who[1]),
                from == null
                        ? parameter(uri, "from")
                                .map(it -> address(it, "the from= of SAMBANDH_SMTP_URL"))
                                .orElse(null)
                        : sender(from));
    }

    /**
     * Reads {@code SAMBANDH_MAIL_FROM}.
     *
     * @throws IllegalArgumentException when it is no mail address
     */
    static EmailAddress sender(String from) {
        return address(from, "SAMBANDH_MAIL_FROM");
    }

    static EmailAddress address(String text, String setting) {
        try {
            return new EmailAddress(text);
        } catch (InvalidValue wrong) {
            throw new IllegalArgumentException(setting + " cannot be read: " + wrong.detail(), wrong);
        }
    }

    /** Whether nothing is sent before STARTTLS: a password must not travel in the clear, save within this machine. */
    boolean mustEncrypt() {
        return user != null && !implicitTls && !LOOPBACK.matcher(host).matches();
    }

    private static URI uri(String url) {
        try {
            return URI.create(url.strip());
        } catch (IllegalArgumentException wrong) {
            throw unreadable();
        }
    }

    private static Optional<String> parameter(URI uri, String name) {
        return uri.getRawQuery() == null
                ? Optional.empty()
                : Stream.of(uri.getRawQuery().split("&", -1))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> decoded(pair.substring(name.length() + 1)))
                        .findFirst();
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException(
                "SAMBANDH_SMTP_URL cannot be read; write smtp://user:password@host:port?from=letters@example.com");
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
