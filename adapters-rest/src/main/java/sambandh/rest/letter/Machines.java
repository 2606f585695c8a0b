package sambandh.rest.letter;

import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells a reader's mail program or browser from what follows links by itself. In doubt it is a machine. */
final class Machines {
    private static final Pattern KNOWN = Pattern.compile(
            "bot|crawl|spider|slurp|scan|preview|prefetch|monitor|check|curl|wget|python|java|okhttp|go-http|headless"
                    + "|facebookexternalhit|libwww|axios|node",
            Pattern.CASE_INSENSITIVE);

    /** What Apple's mail privacy calls itself, which fetches every image unseen. */
    private static final String NO_MORE = "Mozilla/5.0";

    private Machines() {}

    static boolean isNone(HttpRequest<?> request) {
        String agent = header(request, "User-Agent").strip();
        boolean ahead = Stream.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz")
                .map(name -> header(request, name).toLowerCase(Locale.ROOT))
                .anyMatch(purpose -> purpose.contains("prefetch") || purpose.contains("preview"));
        return request.getMethod() == HttpMethod.GET
                && !ahead
                && !agent.isEmpty()
                && !agent.equals(NO_MORE)
                && !KNOWN.matcher(agent).find();
    }

    private static String header(HttpRequest<?> request, String name) {
        String value = request.getHeaders().get(name);
        return value == null ? "" : value;
    }
}
