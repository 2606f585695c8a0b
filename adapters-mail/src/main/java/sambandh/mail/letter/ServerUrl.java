package sambandh.mail.letter;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The address of a mail server, {@code smtps://user:password@host:port}; what is special in it is percent-encoded.
 *
 * @param secure whether there is TLS from the first byte; otherwise STARTTLS
 */
record ServerUrl(URI uri, boolean secure) {
    private static final Pattern LOOPBACK =
            Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[(::1|0:0:0:0:0:0:0:1)]", Pattern.CASE_INSENSITIVE);

    /**
     * @param scheme {@code smtp}; with an {@code s} behind it the secure one
     * @throws IllegalArgumentException when it cannot be read, with nothing of it in the message
     */
    static ServerUrl of(String url, String scheme, String unreadable) {
        try {
            URI uri = URI.create(url.strip());
            boolean secure = (scheme + "s").equals(uri.getScheme());
            if (uri.getHost() != null && (secure || scheme.equals(uri.getScheme()))) {
                return new ServerUrl(uri, secure);
            }
        } catch (IllegalArgumentException wrong) {
            // told below, without what was read: it holds a password
        }
        throw new IllegalArgumentException(unreadable);
    }

    String host() {
        return uri.getHost();
    }

    int port(int plain, int implicitTls) {
        return uri.getPort() > 0 ? uri.getPort() : secure ? implicitTls : plain;
    }

    @Nullable String user() {
        return who(0);
    }

    @Nullable String password() {
        return who(1);
    }

    private @Nullable String who(int part) {
        String[] who = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        return part < who.length ? decoded(who[part]) : null;
    }

    static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Whether what is said to it never leaves this machine. */
    static boolean isLoopback(String host) {
        return LOOPBACK.matcher(host).matches();
    }

    /**
     * How Jakarta Mail speaks with it.
     *
     * @param prefix of the protocol: {@code mail.smtp.}
     * @param mustEncrypt whether nothing is said before STARTTLS
     * @param patience how long the server may take for one answer
     */
    static Properties properties(String prefix, boolean mustEncrypt, Duration patience) {
        Properties properties = new Properties();
        String millis = String.valueOf(patience.toMillis());
        properties.put(prefix + "connectiontimeout", String.valueOf(Math.min(10_000, patience.toMillis())));
        properties.put(prefix + "timeout", millis);
        properties.put(prefix + "writetimeout", millis);
        properties.put(prefix + "starttls.enable", "true");
        properties.put(prefix + "starttls.required", String.valueOf(mustEncrypt));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        return properties;
    }
}
