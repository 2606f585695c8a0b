package sambandh.mail.letter;

import java.net.URI;
import java.util.Optional;
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
    private static final String UNREADABLE =
            "SAMBANDH_SMTP_URL cannot be read; write smtp://user:password@host:port?from=letters@example.com";

    /**
     * Reads {@code smtp://user:password@host:port?from=letters@example.com}; all but the host may be missing, and what is
     * special in a URL is percent-encoded.
     *
     * @throws IllegalArgumentException when it cannot be read; the message holds no password
     */
    static MailSettings of(String url, @Nullable String from) {
        ServerUrl server = ServerUrl.of(url, "smtp", UNREADABLE);
        return new MailSettings(
                server.host(),
                server.port(587, 465),
                server.secure(),
                server.user(),
                server.password(),
                from == null
                        ? parameter(server.uri(), "from")
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
        return user != null && !implicitTls && !ServerUrl.isLoopback(host);
    }

    private static Optional<String> parameter(URI uri, String name) {
        return uri.getRawQuery() == null
                ? Optional.empty()
                : Stream.of(uri.getRawQuery().split("&", -1))
                        .filter(pair -> pair.startsWith(name + "="))
                        .map(pair -> ServerUrl.decoded(pair.substring(name.length() + 1)))
                        .findFirst();
    }

    /** Without the password, so that it reaches no log. */
    @Override
    public String toString() {
        return (implicitTls ? "smtps://" : "smtp://") + host + ":" + port;
    }
}
