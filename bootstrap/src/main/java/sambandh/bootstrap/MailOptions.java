package sambandh.bootstrap;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;

/** What must be told before letters go out to people, so that nobody gets one whose links lead nowhere. */
final class MailOptions {
    private static final String SERVER = "SAMBANDH_SMTP_URL";
    private static final String PUBLIC = "SAMBANDH_PUBLIC_URL";

    private MailOptions() {}

    /** @throws StartRefused with what to set */
    static void check(Map<String, String> environment, int port) {
        String address = environment.getOrDefault(PUBLIC, "").strip();
        if (address.isEmpty() && !environment.getOrDefault(SERVER, "").isBlank()) {
            throw new StartRefused(SERVER + " is set, so letters go out to people; but " + PUBLIC
                    + " is not, and the links"
                    + " in letters would lead nowhere. Set it to how people reach this installation, such as"
                    + " https://crm.example.com; to try it on this machine alone, http://127.0.0.1:" + port + ".");
        }
        if (!address.isEmpty() && !isOnTheWeb(address)) {
            throw new StartRefused(PUBLIC + " cannot be read. Write how people reach this installation, such as"
                    + " https://crm.example.com.");
        }
    }

    private static boolean isOnTheWeb(String address) {
        try {
            URI uri = new URI(address);
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawQuery() == null && uri.getRawFragment() == null;
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }
}
