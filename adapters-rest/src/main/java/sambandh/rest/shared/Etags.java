package sambandh.rest.shared;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Versions as entity tags: {@code "7"}. */
public final class Etags {
    private static final Pattern SHAPE = Pattern.compile("\"([0-9]{1,18})\"");

    private Etags() {}

    public static <T> MutableHttpResponse<T> with(MutableHttpResponse<T> response, long version) {
        return response.header("ETag", "\"" + version + "\"");
    }

    /**
     * The version that the change was made from.
     *
     * @throws ProblemException 428 without {@code If-Match}, 412 when it cannot be one of ours
     */
    public static long expected(HttpRequest<?> request) {
        String given = request.getHeaders().get("If-Match");
        if (given == null || given.isBlank()) {
            throw new ProblemException(ProblemKind.IF_MATCH_REQUIRED);
        }
        Matcher shape = SHAPE.matcher(given.strip());
        if (!shape.matches()) {
            throw ProblemException.stale();
        }
        return Long.parseLong(shape.group(1));
    }

    /**
     * The same where {@code If-Match} is optional, as in a PUT by an outside id; null without it.
     *
     * @throws ProblemException 412 when it cannot be one of ours
     */
    public static @Nullable Long expectedIfGiven(HttpRequest<?> request) {
        return request.getHeaders().contains("If-Match") ? (Long) expected(request) : null;
    }
}
